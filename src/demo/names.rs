//! Invented names. Nobody real is meant: ID numbers carry an area prefix that was never given to any place, phones a range
//! that is made up.

use super::chance::Chance;
use crate::types::{IdNumber, RegionKind, Sex};

/// Trades of logistics and manual workers; the last is never given to anybody, and retired one day.
pub(super) const TRADES: [&str; 40] = [
    "汽车驾驶员",
    "中式烹调师",
    "中式面点师",
    "护理员",
    "收银员",
    "维修电工",
    "水暖工",
    "保安员",
    "锅炉操作工",
    "管道工",
    "木工",
    "瓦工",
    "油漆工",
    "钢筋工",
    "电焊工",
    "钳工",
    "车工",
    "汽车维修工",
    "电梯维修工",
    "空调维修工",
    "绿化工",
    "花卉工",
    "保洁员",
    "收发员",
    "打字员",
    "复印工",
    "电话话务员",
    "仓库保管员",
    "图书资料业务员",
    "餐厅服务员",
    "客房服务员",
    "会议服务员",
    "水文勘测工",
    "河道修防工",
    "公路养护工",
    "农艺工",
    "林木种苗工",
    "动物检疫检验工",
    "印刷工",
    "铅字排版工",
];

const SURNAMES: [&str; 40] = [
    "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马",
    "罗", "梁", "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "程", "曹", "袁", "邓", "许", "傅", "沈", "曾",
    "彭", "吕",
];
const MEN: [&str; 24] = [
    "伟", "强", "军", "勇", "杰", "涛", "明", "平", "刚", "辉", "建", "国", "志", "海", "永", "峰", "亮", "斌", "波",
    "宁", "庆", "林", "福", "生",
];
const WOMEN: [&str; 24] = [
    "芳", "娟", "敏", "静", "丽", "艳", "霞", "秀", "英", "华", "慧", "玲", "萍", "红", "梅", "兰", "云", "莲", "燕",
    "琴", "月", "凤", "洁", "珍",
];
const BODIES: [&str; 24] = [
    "机关事务管理局",
    "人民医院",
    "中医院",
    "第一中学",
    "实验小学",
    "水利局",
    "交通运输局",
    "公路管理站",
    "图书馆",
    "文化馆",
    "档案馆",
    "财政局",
    "教育局",
    "住房保障中心",
    "环境监测站",
    "气象局",
    "农业技术推广中心",
    "林业站",
    "妇幼保健院",
    "疾病预防控制中心",
    "市场监督管理局",
    "广播电视台",
    "福利院",
    "体育中心",
];
const CENTRES: [&str; 5] = ["工勤技能培训中心", "职业技术学校", "后勤服务培训站", "人力资源培训中心", "技师学院"];
const SUBJECTS: [&str; 8] = ["驾驶", "烹饪", "护理", "水电维修", "安全保卫", "会务服务", "园林绿化", "综合技能"];
const STUDIES: [&str; 6] =
    ["岗位技能研修班", "安全生产进修班", "技术比武交流", "新工艺推广交流", "职业技能提升班", "技师论坛"];
const ORGANISERS: [&str; 5] = ["省人力资源培训协会", "市总工会", "省机关后勤协会", "职业技能鉴定指导站", "市技师协会"];

/// A person as the roster wants him.
#[derive(Debug, Clone)]
pub(super) struct Identity {
    pub(super) name: String,
    pub(super) sex: Sex,
    pub(super) id_number: String,
    pub(super) phone: String,
}

/// A made person. `number` is nobody else's.
pub(super) fn identity(chance: &mut Chance, number: usize, year: u16) -> Identity {
    let man = chance.permille(620);
    let (syllables, sex) = if man { (&MEN, Sex::Male) } else { (&WOMEN, Sex::Female) };
    let mut name = chance.pick(&SURNAMES).to_owned();
    name.push_str(chance.pick(syllables));
    if chance.permille(700) {
        name.push_str(chance.pick(syllables));
    }
    let born = i64::from(year) - chance.between(22, 57);
    let birthday = (born, chance.between(1, 12), chance.below(4));
    Identity { name, sex, id_number: id_number(number, birthday, man), phone: phone(number) }
}

/// A phone number out of a range that is not given to anybody; several people may share one.
pub(super) fn phone(number: usize) -> String {
    format!("1990000{:04}", number % 10_000)
}

/// An ID number whose checksum holds, with the area prefix 999xxx, which belongs to no place. The order in which its holder
/// was made goes into prefix, serial and day of birth, so that no two of 3,500,000 are the same.
fn id_number(number: usize, (year, month, week): (i64, i64, usize), man: bool) -> String {
    let serial = (number % 500) * 2 + usize::from(man);
    let day = week * 7 + (number / 500_000) % 7 + 1;
    let digits = format!("999{:03}{year:04}{month:02}{day:02}{serial:03}", (number / 500) % 1000);
    let mut bytes = [b'0'; 17];
    for (byte, digit) in bytes.iter_mut().zip(digits.bytes()) {
        *byte = digit;
    }
    let check = IdNumber::check_character(&bytes);
    format!("{digits}{check}")
}

/// A unit's name; `number` makes it the only one of that name.
pub(super) fn unit(chance: &mut Chance, region: &str, kind: RegionKind, number: usize) -> String {
    let place = match kind {
        RegionKind::ProvinceDirect | RegionKind::Province => "省",
        RegionKind::City | RegionKind::CityDirect | RegionKind::District | RegionKind::Zone => {
            region.strip_suffix("直").unwrap_or(region)
        }
    };
    format!("{place}{}（{number}）", chance.pick(&BODIES))
}

/// A point's name; `number` makes it the only one of that name.
pub(super) fn point(chance: &mut Chance, region: &str, number: usize) -> String {
    format!("{region}{}（{number}）", chance.pick(&CENTRES))
}

/// A class's name.
pub(super) fn class(chance: &mut Chance, year: u16, number: usize) -> String {
    format!("{year}年度{}继续教育第{number}期", chance.pick(&SUBJECTS))
}

/// What a learner did elsewhere, and who organised it.
pub(super) fn study(chance: &mut Chance) -> (&'static str, &'static str) {
    (chance.pick(&STUDIES), chance.pick(&ORGANISERS))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn id_numbers_hold_and_are_nobodys() {
        let mut chance = Chance::new(1);
        let people: Vec<Identity> = (0..3_000).map(|number| identity(&mut chance, number, 2024)).collect();
        for person in &people {
            let number: IdNumber = person.id_number.parse().unwrap();
            assert!(number.reveal().starts_with("999"));
            assert_eq!(number.says_male(), person.sex == Sex::Male);
        }
        let distinct: BTreeSet<&str> = people.iter().map(|person| person.id_number.as_str()).collect();
        assert_eq!(distinct.len(), people.len());
    }

    #[test]
    fn trades_are_distinct() {
        assert_eq!(TRADES.iter().collect::<BTreeSet<_>>().len(), TRADES.len());
    }
}
