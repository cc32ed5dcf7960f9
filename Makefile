# make site    sets up everything on a Debian machine with Swift, and builds the demo site
# make test    runs the tests
# make bench   measures a town, a full city, ten cities
# make tables  hides counts in a thousand random tables, and has GLPK try to find them
# make kill    kills two hundred builds at random moments, and looks at what is left
# make check-pages    has the Nu checker, axe, linkchecker and a browser look at public/ and at the papers
# make fuzz    feeds a million mutated inputs to each reader of the office's sheets
.PHONY: site test bench tables kill check-pages fuzz deps demo format

LIBRARIES = libcmark-dev libexpat1-dev libqrencode-dev libssl-dev libxlsxwriter-dev libzip-dev
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

# Exit status 3 is success: the demo holds some cases on purpose.
site: deps
	swift build -c release --product sanbang
	"$$(swift build -c release --show-bin-path)/sanbang" build . || [ $$? -eq 3 ]

# What builds whole sites is tested through the commands as they are shipped.
test: deps
	swift build -c release --product sanbang
	swift build -c release --product sanbang-sample
	swift build --build-tests
	SANBANG_COMMANDS="$$(swift build -c release --show-bin-path)" swift test --skip-build

# Cold, unchanged, one row changed, a day later, each beside `cp -r` of what it writes; the leak scan beside SHA-256.
RUNS_OF_BENCH = 5
CITIES = 10
bench: deps
	swift build -c release --product sanbang
	swift build -c release --product sanbang-sample
	swift build -c release --product scan-bench
	bin=$$(swift build -c release --show-bin-path) && \
	Benchmarks/bench.py "$$bin/sanbang" "$$bin/sanbang-sample" . --scan "$$bin/scan-bench" --runs $(RUNS_OF_BENCH) --cities $(CITIES)

# Four minutes; `make test` does a few of them.
tables: deps
	swift build --build-tests
	TABLES=1000 swift test --skip-build --filter RandomTableTests

# A quarter of an hour; `make test` does a few of them.
kill: deps
	swift build -c release --product sanbang
	swift build -c release --product sanbang-sample
	bin=$$(swift build -c release --show-bin-path) && Tests/Kill/run.py "$$bin/sanbang" "$$bin/sanbang-sample"

# Ten minutes, by tools that nobody here wrote; they live in .build-pages.
check-pages: site
	@dpkg -s chromium default-jre-headless w3m poppler-utils zbar-tools fonts-noto-cjk >/dev/null 2>&1 || \
	{ $(SUDO) apt-get update && $(SUDO) apt-get install -y chromium default-jre-headless w3m poppler-utils zbar-tools fonts-noto-cjk python3-venv; }
	python3 -m venv .build-pages && .build-pages/bin/pip install -q -r Tests/Browser/requirements.txt
	"$$(swift build -c release --show-bin-path)/sanbang" receipts .
	for check in nu budget links keyboard receipt state places axe; do \
	PATH="$$PWD/.build-pages/bin:$$PATH" python3 Tests/Browser/$$check.py || exit 1; done
	Tests/Independent/print.py "$$(swift build -c release --show-bin-path)/sanbang" .

# Long: the workbooks take ten minutes each.
RUNS = 1000000
fuzz: deps
	for target in csv date id amount name xlsx xml; do Tests/Fuzz/run.sh $$target $(RUNS) || exit 1; done

# Writes content/ of the demo site anew: its synthetic cases, offices and settings.
demo: deps
	swift run -c release sanbang-sample . --demo --models-only --scale 0.28

# One style for all: .swift-format says which.
format:
	swift format -i -p -r Sources Tests/*Tests/*.swift Tests/RegisterFixtures Tests/TestSupport Package.swift

deps:
	@dpkg -s $(LIBRARIES) >/dev/null 2>&1 || { $(SUDO) apt-get update && $(SUDO) apt-get install -y $(LIBRARIES) python3; }
	@command -v glpsol >/dev/null || { $(SUDO) apt-get update && $(SUDO) apt-get install -y glpk-utils; }
	@command -v python3 >/dev/null || { $(SUDO) apt-get update && $(SUDO) apt-get install -y python3; }
