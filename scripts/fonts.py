"""Subsets of fonts, and the stylesheet that names them: called by fonts.sh with the folder of the unpacked packages. With
`paper` behind it, the faces of what goes out on paper instead."""

import hashlib
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

UNPACKED = Path(sys.argv[1]) / "usr/share/fonts"
INTER = "opentype/inter/Inter-{}.otf"
SERIF = "truetype/noto/NotoSerif-{}.ttf"
# The file, the family, its weight, where it is in the package.
FACES = [
    ("inter", "Inter", 400, INTER.format("Regular")),
    ("inter", "Inter", 600, INTER.format("SemiBold")),
    ("noto-serif", "Noto Serif", 400, SERIF.format("Regular")),
    ("noto-serif", "Noto Serif", 600, SERIF.format("SemiBold")),
]
# Who reads English alone is not sent the Cyrillic letters. Kazakh: Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі.
SCRIPTS = {
    "latin": "U+20-7E,U+A0-17F,U+2013,U+2014,U+2018-201A,U+201C-201E,U+2022,U+2026,U+2032,U+2033,U+2039,U+203A,"
    "U+20AC,U+2122,U+2190-2193,U+2212,U+25A0,U+25A1,U+25B2,U+25C6,U+25C7,U+25CB,U+25CF,U+2713,U+2717",
    "cyrillic": "U+400-45F,U+490-493,U+49A,U+49B,U+4A2,U+4A3,U+4AE-4B1,U+4BA,U+4BB,U+4D8,U+4D9,U+4E8,U+4E9,U+2116",
}
FEATURES = ["kern", "ccmp", "locl", "mark", "mkmk", "tnum"]
# On paper: every letter of Latin, Greek and Cyrillic that the family has, since a name of any state may stand there.
PAPER = "U+20-24F,U+2B0-2FF,U+300-36F,U+370-3FF,U+400-52F,U+1E00-1EFF,U+2000-206F,U+2070-209F,U+20A0-20CF,U+2100-214F," \
    "U+2150-218F,U+2190-2193,U+2212,U+2260,U+2264,U+2265,U+25CF,U+FFFD"
PAPER_FACES = ["Regular", "Italic", "Bold", "BoldItalic"]
FALLBACKS = [
    ("Inter", INTER.format("Regular"), "LiberationSans-Regular", ["Arial", "Liberation Sans", "Arimo"]),
    ("Noto Serif", SERIF.format("Regular"), "LiberationSerif-Regular", ["Times New Roman", "Liberation Serif", "Tinos"]),
]
# What is typical of the pages: the width of the fallback is matched to it.
TYPICAL = (
    "Coordinators and co-coordinators of priority areas, appointed by the Senior Officials Committee. "
    "Координаторы и сокоординаторы приоритетных направлений, назначенные Комитетом старших должностных лиц. "
)


def codepoints(ranges):
    for part in ranges.split(","):
        first, _, last = part.removeprefix("U+").partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def made(source, ranges, target, flavor="woff2"):
    options = subset.Options()
    options.flavor = flavor
    options.layout_features = FEATURES
    options.hinting = False
    options.desubroutinize = False
    # A font file is found by its names, a font of a page by the stylesheet.
    options.name_IDs = [0, 1, 2, 13, 14] if flavor else [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
    options.notdef_outline = True
    font = subset.load_font(str(source), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=list(codepoints(ranges)))
    subsetter.subset(font)
    subset.save_font(font, str(target), options)


def width(font):
    cmap, advances = font.getBestCmap(), font["hmtx"]
    units = sum(advances[cmap[ord(letter)]][0] for letter in TYPICAL)
    return units / font["head"].unitsPerEm


def percent(part):
    return f"{part * 100:.2f}%"


if "paper" in sys.argv:
    for face in PAPER_FACES:
        target = Path("src/paper/fonts") / f"NotoSerif-{face}.ttf"
        made(UNPACKED / SERIF.format(face), PAPER, target, flavor=None)
        print(f"{target.stat().st_size:6} {target}")
    sys.exit()

css = ["/* Written by scripts/fonts.sh. The addresses hold a hash of the file: a browser keeps it for ever. */"]
total = 0
for name, family, weight, source in FACES:
    for script, ranges in SCRIPTS.items():
        target = Path("static/fonts") / f"{name}-{weight}-{script}.woff2"
        made(UNPACKED / source, ranges, target)
        content = target.read_bytes()
        total += len(content)
        hashed = hashlib.sha256(content).hexdigest()[:12]
        css.append(
            f'@font-face {{ font-family: "{family}"; font-weight: {weight}; font-display: optional; '
            f'src: url("/static/{hashed}/{target.name}") format("woff2"); unicode-range: {ranges}; }}'
        )
        print(f"{len(content):6} {target}")
for family, source, fallback, local in FALLBACKS:
    own = TTFont(UNPACKED / source)
    other = TTFont(next(UNPACKED.rglob(f"{fallback}.ttf")))
    adjust = width(own) / width(other)
    em, hhea = own["head"].unitsPerEm, own["hhea"]
    names = ", ".join(f'local("{name}")' for name in local)
    css.append(
        f'@font-face {{ font-family: "{family} until it comes"; src: {names}; size-adjust: {percent(adjust)}; '
        f"ascent-override: {percent(hhea.ascent / em / adjust)}; descent-override: {percent(-hhea.descent / em / adjust)}; "
        f"line-gap-override: {percent(hhea.lineGap / em / adjust)}; }}"
    )
Path("static/style/fonts.css").write_text("\n".join(css) + "\n")
print(f"{total:6} in all")
