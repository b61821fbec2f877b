/** Family names as they are written, with their tones, in small letters: 'chu' is one, 'chủ' begins a chairman. */
export const FAMILY_NAMES: ReadonlySet<string> = new Set(
  "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh mai đào đoàn lương trương phùng hà cao tạ lưu thái tôn lã la quách khúc mẫn nghiêm vương đàm kiều âu bạch bế chu châu chế cù cung diệp đậu doãn giang giáp hàn hứa khổng khuất kha lạc lại lâm lò lục lường lữ ma mạc mạnh mạch ninh nông ngụy nhan ông phí phó quàng sầm sùng tăng tào thạch thân thào tiêu tô tống triệu tưởng uông ung vàng vi vừ xa giàng cầm mông hảng hạng lầu điểu ksor siu rơ rmah r'com rcom kpă nay niê êban ayun y hầu tòng nhâm nhữ phàn chảo tẩn lỳ pờ bàn đèo kim danh sơn".split(
    " ",
  ),
);
