"""Makes the workbooks of this folder. They are kept in the repository, so that the tests need no Python:

    pip install xlwt==1.3.0 && python3 tests/workbooks/make.py

Everything in them is made: the names say so, the ID numbers carry an area code that was never given out (with a right
checksum), and the phone numbers belong to nobody.
"""

import io
import pathlib
import struct
import zipfile
from xml.sax.saxutils import escape

import xlwt

HERE = pathlib.Path(__file__).parent
HEADERS = ["姓名", "身份证号", "性别", "证书技术工种", "证书技术等级", "工作单位", "所在地区", "手机号", "电子邮箱", "邮政编码", "通讯地址"]
STAMP = (2026, 1, 1, 0, 0, 0)


def id_number(serial, birthday="19900101"):
    """An ID number of the unused area 990000 with the checksum of GB 11643."""
    body = f"990000{birthday}{serial:03d}"
    weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    return body + "10X98765432"[sum(int(digit) * weight for digit, weight in zip(body, weights)) % 11]


def wrong(number):
    """The same number with a check character that does not fit."""
    return number[:-1] + ("0" if number[-1] != "0" else "1")


def learner(serial, **other):
    """A row. Odd serials are men."""
    row = dict(
        zip(
            HEADERS,
            [
                "测试" + "甲乙丙丁戊己庚辛壬癸子丑寅卯"[serial - 1],
                id_number(serial),
                "男" if serial % 2 else "女",
                "汽车驾驶员",
                "技师",
                f"测试单位{(serial - 1) % 3 + 1}",
                "南京市玄武区",
                f"1380000{serial:04d}",
                f"test{serial}@example.com",
                "210000",
                f"测试路{serial}号",
            ],
        )
    )
    row.update(other)
    return [row[header] for header in HEADERS]


# The rows of learners.xls and learners.xlsx. The numbers are those that Excel shows.
LEARNERS = [
    learner(1),  # 2: good
    learner(2),  # 3: good
    learner(3, 身份证号=wrong(id_number(3))),  # 4: the checksum is wrong
    learner(4, 证书技术工种="并不存在的工种"),  # 5: nobody knows the trade
    learner(5, 身份证号=990000199001010050),  # 6: a number, which Excel has rounded
    learner(6, 手机号=13800000006, 邮政编码=210000),  # 7: good; phone and postcode are numbers
    learner(7, 所在地区="并不存在的地区"),  # 8: nobody knows the region
    learner(8, 性别="男"),  # 9: good; the sex contradicts the number
    learner(9, 身份证号=id_number(1)),  # 10: the number of row 2 once more
    learner(10, 证书技术等级="超级"),  # 11: no such grade
    learner(11, 手机号="", 电子邮箱="", 邮政编码="", 通讯地址=""),  # 12: good; what may be missing is missing
    learner(12, 姓名=""),  # 13: the name is missing
]


# ---- .xlsx ----------------------------------------------------------------------------------------------------------

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"
STYLES = (
    f'{HEAD}<styleSheet xmlns="{MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>'
    '<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>'
    '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3">'
    # 0: General, 1: a date, 2: text with a leading apostrophe.
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs></styleSheet>'
)


def reference(row, column):
    return f"{chr(ord('A') + column)}{row}"


def cell(row, column, value):
    """A cell; what is not a plain text or number is given as (attributes, content)."""
    at = reference(row, column)
    if isinstance(value, tuple):
        return f'<c r="{at}"{value[0]}>{value[1]}</c>'
    if isinstance(value, int):
        return f'<c r="{at}"><v>{value}</v></c>'
    if value == "":
        return ""
    return f'<c r="{at}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'


def sheet(rows, after="", attributes=None):
    """A worksheet of these rows, the first of which has the number 1."""
    lines = []
    for number, values in enumerate(rows, 1):
        cells = "".join(cell(number, column, value) for column, value in enumerate(values))
        lines.append(f'<row r="{number}"{(attributes or {}).get(number, "")}>{cells}</row>')
    return f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>{"".join(lines)}</sheetData>{after}</worksheet>'


def xlsx(name, sheets, strings=(), states=(), kind=f"{SPREADSHEET}.sheet.main+xml", more=()):
    """Writes a workbook of these worksheets."""
    parts = {}
    listed = "".join(
        f'<sheet name="表{n}" sheetId="{n}"{states[n - 1] if n <= len(states) else ""} r:id="rId{n}"/>'
        for n in range(1, len(sheets) + 1)
    )
    links = [(f"rId{n}", "worksheet", f"worksheets/sheet{n}.xml") for n in range(1, len(sheets) + 1)]
    links.append(("rId90", "styles", "styles.xml"))
    if strings:
        links.append(("rId91", "sharedStrings", "sharedStrings.xml"))
    types = [("/xl/workbook.xml", kind), ("/xl/styles.xml", f"{SPREADSHEET}.styles+xml")]
    types += [(f"/xl/worksheets/sheet{n}.xml", f"{SPREADSHEET}.worksheet+xml") for n in range(1, len(sheets) + 1)]
    if strings:
        types.append(("/xl/sharedStrings.xml", f"{SPREADSHEET}.sharedStrings+xml"))
    parts["[Content_Types].xml"] = (
        f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'
        + "".join(f'<Override PartName="{part}" ContentType="{of}"/>' for part, of in types)
        + "</Types>"
    )
    parts["_rels/.rels"] = (
        f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    )
    parts["xl/workbook.xml"] = (
        f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{listed}</sheets></workbook>'
    )
    parts["xl/_rels/workbook.xml.rels"] = (
        f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
        + "".join(f'<Relationship Id="{key}" Type="{OFFICE}/{of}" Target="{target}"/>' for key, of, target in links)
        + "</Relationships>"
    )
    parts["xl/styles.xml"] = STYLES
    if strings:
        items = "".join(f"<si>{item}</si>" for item in strings)
        parts["xl/sharedStrings.xml"] = (
            f'{HEAD}<sst xmlns="{MAIN}" count="{len(strings)}" uniqueCount="{len(strings)}">{items}</sst>'
        )
    for number, content in enumerate(sheets, 1):
        parts[f"xl/worksheets/sheet{number}.xml"] = content
    parts.update(more)
    book = io.BytesIO()
    with zipfile.ZipFile(book, "w") as archive:
        for part, content in parts.items():
            entry = zipfile.ZipInfo(part, STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    (HERE / name).write_bytes(book.getvalue())
    return book.getvalue()


# ---- .xls -----------------------------------------------------------------------------------------------------------


def compound(streams):
    """An OLE compound file; a stream without content is a storage."""
    sector, entries, data, fat = 512, [], b"", []
    for name, content in streams.items():
        if content is None:
            entries.append((name, 1, 0, 0))
            continue
        content = content.ljust(4096, b"\0")
        count = -(-len(content) // sector)
        entries.append((name, 2, len(fat), len(content)))
        fat += [len(fat) + n + 1 for n in range(count - 1)] + [0xFFFFFFFE]
        data += content.ljust(count * sector, b"\0")
    # A directory keeps its entries as a tree, sorted by length and name; a list that leans to the right is one.
    order = sorted(range(len(entries)), key=lambda at: (len(entries[at][0]), entries[at][0].upper()))
    right = dict(zip(order, order[1:]))
    none, listing = 0xFFFFFFFF, b""

    def entry(name, kind, follows, child, start, size):
        text = name.encode("utf-16-le") + b"\0\0"
        head = text.ljust(64, b"\0") + struct.pack("<HBB", len(text), kind, 1)
        return head + struct.pack("<III", none, follows, child) + bytes(36) + struct.pack("<IQ", start, size)

    listing += entry("Root Entry", 5, none, order[0] + 1, 0xFFFFFFFE, 0)
    for at, (name, kind, start, size) in enumerate(entries):
        listing += entry(name, kind, right[at] + 1 if at in right else none, none, start, size)
    while len(listing) % sector:
        listing += bytes(68) + struct.pack("<III", none, none, none) + bytes(48)
    directory = len(fat)
    count = len(listing) // sector
    fat += [directory + n + 1 for n in range(count - 1)] + [0xFFFFFFFE]
    table = len(fat)
    assert table < 128, "one sector holds the allocation table of small files"
    fat += [0xFFFFFFFD]
    fat += [0xFFFFFFFF] * (128 - len(fat))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, 1, directory, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += struct.pack("<I", table) + struct.pack("<I", none) * 108
    return header + data + listing + struct.pack("<128I", *fat)


def book_of(rows, change=lambda page, book: None):
    book = xlwt.Workbook(encoding="utf-8")
    page = book.add_sheet("学员")
    for row, values in enumerate(rows):
        for column, value in enumerate(values):
            if value != "":
                page.write(row, column, value)
    change(page, book)
    return book


def stream_of(book):
    """The stream of a workbook, without the file around it."""
    return book.get_biff_data()


def xls(name, book, **streams):
    (HERE / name).write_bytes(compound({"Workbook": stream_of(book), **streams}))


# ---- the files ------------------------------------------------------------------------------------------------------


def main():
    table = [HEADERS, *LEARNERS]
    good = xlsx("learners.xlsx", [sheet(table)])
    book_of(table).save(str(HERE / "learners.xls"))
    old = (HERE / "learners.xls").read_bytes()

    (HERE / "truncated.xlsx").write_bytes(good[: len(good) * 6 // 10])
    (HERE / "truncated.xls").write_bytes(old[: len(old) * 6 // 10])
    # What Office makes of an .xlsx with a password.
    (HERE / "password.xlsx").write_bytes(compound({"EncryptionInfo": b"\4\0\4\0\x40\0\0\0", "EncryptedPackage": bytes(4096)}))
    stream = stream_of(book_of(table))
    begin = 4 + struct.unpack("<H", stream[2:4])[0]
    lock = struct.pack("<HH", 0x2F, 54) + struct.pack("<HHH", 1, 1, 1) + bytes(48)
    (HERE / "password.xls").write_bytes(compound({"Workbook": stream[:begin] + lock + stream[begin:]}))
    macros = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    xlsx("macros.xlsx", [sheet(table)], kind=macros, more=[("xl/vbaProject.bin", b"made")])
    # The name of the project is not what counts.
    xlsx("macros-renamed.xlsx", [sheet(table)], kind=macros)
    xls("macros.xls", book_of(table), _VBA_PROJECT_CUR=None)

    xlsx("headers.xlsx", [sheet([["姓名", "姓名", "身份证号码", "性別", "手机号"], ["测试甲", "", "", "", ""]])])
    xlsx("header-only.xlsx", [sheet([HEADERS])])
    xlsx("blank.xlsx", [sheet([])])
    merge = '<mergeCells count="2"><mergeCell ref="F2:F4"/><mergeCell ref="G2:G4"/></mergeCells>'
    xlsx("merged.xlsx", [sheet(table, after=merge)])
    xls("merged.xls", book_of([HEADERS, *LEARNERS[:1]], lambda page, book: page.merged_ranges.append((1, 3, 5, 6))))
    xls("header-only.xls", book_of([HEADERS]))

    odd_xlsx()
    odd_xls()
    texts(table)


def odd_xlsx():
    """What people do to cells. The tests name the rows."""
    shared = [
        "<t>测试甲</t>",
        # Rich text: the runs are one text.
        '<r><t>测</t></r><r><rPr><b/></rPr><t xml:space="preserve">试乙</t></r>',
        # How it is pronounced is no part of it.
        '<t>测试丙</t><rPh sb="0" eb="2"><t>ceshibing</t></rPh><phoneticPr fontId="0"/>',
        "<t/>",
    ]
    text = lambda at: (' t="s"', f"<v>{at}</v>")
    rows = [
        ["序号", *HEADERS],
        [1, text(0), *learner(1)[1:]],
        [2, text(1), *learner(2)[1:]],
        [3, text(2), *learner(3)[1:]],
        # 5: a hidden row, as any other.
        [4, *learner(4)],
        # 6: the ID number and the phone number are numbers.
        [5, "测试戊", 990000199001010050, *learner(5)[2:7], 13800000005, *learner(5)[8:]],
        # 7: a date where the postcode should be.
        [6, *learner(6)[:9], (' s="1"', "<v>45292</v>"), "测试路6号"],
        # 8: formulas with the results they had, and one without.
        [
            7,
            (' t="str"', '<f>"测试"&amp;"庚"</f><v>测试庚</v>'),
            *learner(7)[1:7],
            ("", "<f>13800000000+7</f><v>13800000007</v>"),
            ("", "<f>NOW()</f>"),
            *learner(7)[9:],
        ],
        # 9: apostrophes: one that is a mark of the cell, one that was typed.
        [8, "测试辛", (' s="2" t="inlineStr"', f"<is><t>{id_number(8)}</t></is>"), *learner(8)[2:7], "'13800000008", *learner(8)[8:]],
        # 10: full-width digits and blanks.
        [9, "　测试壬 ", id_number(9).translate({ord(d): ord(d) + 0xFEE0 for d in "0123456789X"}), *learner(9)[2:]],
        # 11: blanks only, 12: nothing.
        ["", "　", " "],
        [],
        # 13 and 14: twice the same.
        [10, *learner(10)],
        [10, *learner(10)],
        # 15: errors and a truth.
        [11, (' t="e"', "<v>#REF!</v>"), (' t="e"', "<v>#N/A</v>"), (' t="b"', "<v>1</v>"), *learner(11)[3:]],
        # 16: an empty shared string, characters that XML escapes, and a line break.
        [12, text(3), *learner(12)[1:5], "测试 & <单位>", *learner(12)[6:10], "一楼_x000A_二楼"],
    ]
    second = sheet([["这一张表", "不读"], ["测试", "测试"]], after='<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>')
    xlsx("odd.xlsx", [sheet(rows, attributes={5: ' hidden="1"'}), second], strings=shared)
    # Somebody put a hidden sheet before it.
    xlsx("hidden-sheet.xlsx", [second, sheet([HEADERS, LEARNERS[0]])], states=[' state="hidden"'])


def odd_xls():
    def change(page, book):
        date = xlwt.easyxf(num_format_str="yyyy-mm-dd")
        page.write(2, 9, 45292, date)
        page.write(3, 7, xlwt.Formula("13800000000+3"))
        page.write(3, 8, xlwt.Formula('"a"&"b"'))
        page.row(4).set_cell_error(0, "#REF!")
        page.row(4).set_cell_boolean(2, True)
        page.row(5).hidden = True
        # Formatted, and nothing in it: far to the right and far below.
        page.write(40, 200, "", date)
        second = book.add_sheet("说明")
        second.write(0, 0, "这一张表不读")
        second.merged_ranges.append((0, 1, 0, 1))

    empty = lambda row, *columns: ["" if at in columns else value for at, value in enumerate(row)]
    rows = [
        HEADERS,
        learner(1, 身份证号=990000199001010050, 手机号=13800000001),
        empty(learner(2), 9),
        empty(learner(3), 7, 8),
        empty(learner(4), 0, 2),
        learner(5),
        [],
        learner(7),
        learner(7),
    ]
    xls("odd.xls", book_of(rows, change))


def texts(table):
    lines = lambda rows, comma=",": "\r\n".join(comma.join(str(value) for value in row) for row in rows) + "\r\n"
    (HERE / "gbk.csv").write_bytes(lines(table).encode("gbk"))
    (HERE / "utf8.csv").write_bytes(lines(table).encode("utf-8"))
    (HERE / "utf8-mark.csv").write_bytes(lines(table).encode("utf-8-sig"))
    (HERE / "utf16.csv").write_bytes(lines(table, "\t").encode("utf-16"))
    (HERE / "tabs.txt").write_bytes(lines(table, "\t").encode("utf-8"))
    one, two, three = learner(1), learner(2, 通讯地址='"测试路2号\r\n""甲""座, 二楼"'), learner(3)
    # Row 3 spans two lines, row 4 is blank, and a program kept Excel from rounding the ID number of row 5.
    three[1] = f'"=""{three[1]}"""'
    (HERE / "quotes.csv").write_bytes((lines([HEADERS, one, two]) + "\r\n" + lines([three])).encode("utf-8"))
    (HERE / "page.xls").write_bytes("\r\n<HTML><table><tr><td>姓名</td></tr></table></HTML>".encode("gbk"))
    (HERE / "empty.csv").write_bytes(b"")


if __name__ == "__main__":
    main()
