#!/usr/bin/env python3
"""Prints boards of 0, 1, 15, 60 and 300 rows through Chromium, and looks at the PDF with tools that nobody here wrote.

usage: print.py SANBANG PACKAGE [FOLDER]

Makes a site of one town whose villages have those boards, with names of 25 characters and rare characters in places,
publishes it, prints it, and holds every page against the sheets: A4 or A3, as many pages as they say, each with its head
and its 第x页 共y页, no row cut, row numbers 1…n once each, and a QR code that reads as the canonical address.
The screens for the town's hall are held against the same: rows once, nothing overfull, names masked, and they turn.
Wants chromium, pdfinfo, pdftotext, pdftoppm (poppler-utils) and zbarimg (zbar-tools).
"""
import pathlib, re, shutil, subprocess, sys, tempfile

SIZES = [0, 1, 15, 60, 300]
PLACES = ["䶮湾", "𠅤河", "竹林关", "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯", "大王"]
BASE = "https://gongshi.example/"
LONG = "阿卜杜热依木·买买提吐尔逊艾合买提江玉素甫阿布都拉"


def id_number(count):
    body = f"611099195503{count % 28 + 1:02d}{count // 28 % 1000:03d}"
    weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    return body + "10X98765432"[sum(int(d) * w for d, w in zip(body, weights)) % 11]


def name(count):
    given = "国平军英华明红建芳玲"
    return LONG if count % 9 == 8 else "王" + given[count // 10 % 10] + given[count % 10]


def site(folder, package):
    content = folder / "content"
    for part in ["content/rules", "content/notices", "content/pages", "templates"]:
        shutil.copytree(package / part, folder / part)
    shutil.copy(package / "content/holidays.csv", content)
    write = lambda path, text: (content / path).parent.mkdir(parents=True, exist_ok=True) or (content / path).write_text(text)
    write("site.yml", f"""title: 测试县社会救助公示
root: "611022000000"
issuer: 测试县民政局
base_url: {BASE}
time_zone: Asia/Shanghai
as_of: 2015-10-31
adopted_on: 2014-01-01
demo: true
hotlines: {{city: 0914-0230000}}
""")
    write("privacy.yml", "rarity_threshold: 3\nname: {print: full}\nsigned_by: 肖贤平\nsigned_on: 2015-01-05\n")
    towns = ["611000000000,测试市,city,,0,,,", "611022000000,测试县,county,611000000000,0,,,", f"611022106000,{PLACES[3]}镇,town,611022000000,0,,,"]
    villages = [f"61102210620{n},{place}村委会,village,611022106000,0,,," for n, place in enumerate(PLACES)]
    write("divisions.csv", "code,name,level,parent,model,valid_from,valid_until,successor\n" + "\n".join(towns + villages) + "\n")
    write("offices.csv", "division,office,phone,address,hours,responsible,objection_contact\n"
          "611022000000,测试县民政局社会救助股,0914-0230100,县政府一楼,周一至周五,李靖明,马建平\n"
          f"611022106000,{PLACES[3]}镇民政办公室(一门受理窗口)便民服务中心,0914-0230101,镇政府一楼,周一至周五,张龙明,丁国军\n")
    write("standards.csv", "division,program,category,from,until,amount,unit,document\n"
          "611022000000,rural_dibao,,2010-01-01,,5000,yuan/year,测试\n")
    lines, count = [], 0
    for number, size in enumerate(SIZES):
        for _ in range(size):
            lines.append(f"C{count:04d},rural_dibao,61102210620{number},{name(count)},{id_number(count)},1,200,2013-05")
            count += 1
    write("cases/611022-测试县/名单.csv", "case_id,program,division,applicant,resident_id,covered_persons,amount,effective_from\n"
          + "\n".join(lines) + "\n")
    return folder


def run(*command, ok=(0,)):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    assert done.returncode in ok, f"{command[0]} {done.returncode}\n{done.stdout}{done.stderr}"
    return done.stdout


def pdf(page, out):
    run("chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={out}", "--no-pdf-header-footer", f"file://{page}")
    return out


def page_texts(file):
    return run("pdftotext", "-layout", file, "-").split("\f")[:-1]


def check(page, size, scratch):
    """All papers of a file: what the sheets say is what is on the pages."""
    html = page.read_text()
    sheets = re.findall(r'<section class="sheet".*?</section>', html, re.S)
    file = pdf(page, scratch / f"{page.stem}.pdf")
    info = run("pdfinfo", file)
    assert int(re.search(r"Pages:\s+(\d+)", info)[1]) == len(sheets), f"{page.name}: {info}"
    assert f"({size})" in info, info
    texts = page_texts(file)
    seen, papers = [], []
    for sheet, text in zip(sheets, texts):
        mark = re.search(r"第(\d+)页 共(\d+)页", sheet)
        assert mark[0] in re.sub(r" +", " ", text), f"{page.name}: {mark[0]}"
        flat = re.sub(r"\s", "", text)
        number = re.search(r"索引号：([^<]*)", sheet)[1]
        assert number in flat, f"{page.name} {mark[0]}: {number}"
        if '<table class="rows">' in sheet:
            for head in ("序号", "申请人", "公示编号"):
                assert head in flat, f"{page.name} {mark[0]}: no {head}"
        tags = re.findall(r'<td class="tag">(\w+)</td>', sheet)
        missing = [tag for tag in tags if tag not in flat]
        assert not missing, f"{page.name} {mark[0]}: cut rows {missing}"
        if mark[1] == "1":
            papers.append([])
        papers[-1].append((int(mark[1]), int(mark[2]), [int(n) for n in re.findall(r'<td class="n">(\d+)</td><td>', sheet)]))
        seen += tags
    for paper in papers:
        assert [sheet[0] for sheet in paper] == list(range(1, paper[0][1] + 1)), paper
        numbers = [number for sheet in paper for number in sheet[2]]
        assert numbers == list(range(1, len(numbers) + 1)), numbers
        assert len(numbers) < 2 or paper[-1][2], "the seal stands on a sheet without a row"
    return sheets, file, [sum(len(sheet[2]) for sheet in paper) for paper in papers]


def overfull(page, scratch, sheet=".sheet", foot=".page"):
    """Nothing on a sheet reaches into its foot: measured by the browser itself."""
    probe = scratch / f"probe-{page.name}"
    script = ("<script>addEventListener('load',()=>{let bad=0;for(const s of document.querySelectorAll('SHEET')){"
              "const end=s.querySelector('FOOT').getBoundingClientRect().top;"
              "for(const e of s.children)if(!e.matches('FOOT,.head')&&e.getBoundingClientRect().bottom>end)bad++;"
              "const top=s.getBoundingClientRect().top,h=s.querySelector('.head').getBoundingClientRect();if(h.top<top)bad++;"
              "const w=s.getBoundingClientRect().right;for(const e of s.querySelectorAll('td,p'))"
              "if(e.scrollWidth>e.clientWidth+1)bad++;}"
              "document.title='overfull '+bad})</script>")
    script = script.replace("SHEET", sheet).replace("FOOT", foot)
    bare = re.sub(r"<meta http-equiv[^>]*>|<script>.*?</script>", "", page.read_text(), flags=re.S)
    probe.write_text(bare.replace("</body>", script + "</body>"))
    dom = dumped(probe)
    found = re.search(r"<title>overfull (\d+)</title>", dom)
    assert found and found[1] == "0", f"{page.name}: {found and found[0]}"


def dumped(page):
    return run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--window-size=1920,1080", "--dump-dom", f"file://{page}")


def check_screens(page, scratch):
    """Every row on one screen, numbered through, masked; the script runs, and leaves out what is past its last day."""
    html, rows = page.read_text(), []
    for screen in re.findall(r'<section class="screen".*?</section>', html, re.S):
        number, of = map(int, re.search(r"第(\d+)页 共(\d+)页", screen).groups())
        if number == 1:
            rows.append((of, []))
        assert len(rows[-1][1]) < of == rows[-1][0] and number == len(rows[-1][1]) + 1, (number, of)
        rows[-1][1].append([int(n) for n in re.findall(r'<td class="n">(\d+)</td><td>', screen)])
        assert "公示时间：" in screen and ('<table class="rows">' not in screen or "<th scope=\"col\">申请人</th>" in screen)
    papers = [sum(screens, []) for _, screens in rows]
    assert all(numbers == list(range(1, len(numbers) + 1)) for numbers in papers), papers
    assert LONG not in html and html.count("**</td>") == sum(map(len, papers))
    overfull(page, scratch, ".screen", ".foot")
    shown = lambda file: [bool(s) for s in re.findall(r'<section class="screen( shown)?"', dumped(file))]
    assert shown(page) == [True] + [False] * (sum(of for of, _ in rows) - 1)
    past, gone = scratch / "past.html", 'class="screen" data-until="2000-01-01"'
    past.write_text(html.replace('class="screen"', gone, 1))
    assert shown(past)[:2] == [False, True]
    past.write_text(html.replace('class="screen"', gone))
    assert not any(shown(past)) and 'class="none shown"' in dumped(past)
    return [len(numbers) for numbers in papers], sum(of for of, _ in rows)


def qr_codes(sheets, file, scratch):
    read = 0
    for number, sheet in enumerate(sheets, 1):
        address = re.search(r"网上查看：([^<]*)", sheet)
        if not address:
            continue
        picture = scratch / "page"
        run("pdftoppm", "-r", "150", "-gray", "-singlefile", "-f", number, "-l", number, file, picture)
        found = run("zbarimg", "-q", "--raw", f"{picture}.pgm").strip()
        assert found == address[1] and found.startswith(BASE), f"{found} is not {address[1]}"
        read += 1
    return read


def main(sanbang, package, folder=None):
    scratch = pathlib.Path(folder or tempfile.mkdtemp())
    work = site(scratch / "site", pathlib.Path(package))
    run(sanbang, "build", work, ok=(0, 3))
    print(run(sanbang, "print", work).strip())
    town = work / "print/611022"
    for name, size in [("106.html", "A4"), ("106-a3.html", "A3"), ("106-town.html", "A4"), ("106-empty.html", "A4")]:
        sheets, file, rows = check(town / name, size, scratch)
        overfull(town / name, scratch)
        codes = qr_codes(sheets, file, scratch) if "a3" not in name else 0
        print(f"{name}: {size}, {len(sheets)} pages, rows {rows}, {codes} QR codes read")
        if name == "106.html":
            assert rows == SIZES[1:], rows
    rows, count = check_screens(town / "106-screen.html", scratch)
    assert rows == SIZES[1:], rows
    print(f"106-screen.html: {count} screens, rows {rows}")
    html = (town / "106.html").read_text()
    assert f"<td>{LONG}</td>" in html and "**</td>" not in html, "names in full"
    assert "𠅤河村" in (town / "106.html").read_text() and "䶮湾村" in (town / "106-empty.html").read_text()


if __name__ == "__main__":
    main(*sys.argv[1:])
