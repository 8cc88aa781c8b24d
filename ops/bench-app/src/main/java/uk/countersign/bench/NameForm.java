package uk.countersign.bench;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;
import uk.countersign.bench.MadeUpNames.FullName;

/** The ways in which a pupil's full name gets into a post. */
enum NameForm {
    PLAIN((name, random) -> name.toString()),
    SMALL_LETTERS((name, random) -> name.toString().toLowerCase(Locale.UK)),
    CAPITALS((name, random) -> name.toString().toUpperCase(Locale.UK)),
    REVERSED((name, random) -> name.surname() + ", " + name.forename()),
    REVERSED_CAPITALS((name, random) -> name.surname().toUpperCase(Locale.UK) + " " + name.forename()),
    INITIAL((name, random) -> name.forename().charAt(0) + ". " + name.surname()),
    MIDDLE_NAME((name, random) -> name.forename() + " " + MadeUpNames.forename(random) + " " + name.surname()),
    MIDDLE_INITIAL((name, random) -> name.forename() + " J. " + name.surname()),
    POSSESSIVE((name, random) -> name + (name.surname().endsWith("s") ? "'" : "'s")),
    POSSESSIVE_CURLY((name, random) -> (name + "’s").replace('\'', '’')),
    CURLY_APOSTROPHE((name, random) -> name.toString().replace('\'', '’')),
    NO_APOSTROPHE((name, random) -> name.toString().replace("'", "")),
    NO_ACCENTS((name, random) -> plain(name.toString())),
    NO_HYPHENS((name, random) -> name.toString().replace('-', ' ')),
    LIST_OF_TWO((name, random) -> other(name, random) + " and " + name),
    LIST_OF_THREE((name, random) -> other(name, random) + ", " + other(name, random) + " & " + name),
    THE_TWINS(
            (name, random) -> other(name, random) + " and " + name.forename() + " (the " + name.surname() + " twins)"),
    THE_FAMILY((name, random) -> name.forename() + " and the " + name.surname() + " family"),
    HASHTAG((name, random) -> "#" + joined(name.toString())),
    HASHTAG_WITH_WORDS((name, random) -> "#WellDone" + joined(name.toString())),
    HASHTAG_SMALL((name, random) -> "#welldone" + joined(name.toString()).toLowerCase(Locale.UK)),
    HANDLE((name, random) -> "@" + plain(joined(name.toString())).toLowerCase(Locale.UK) + random.nextInt(30)),
    HANDLE_INITIAL((name, random) -> "@"
            + plain(name.forename().charAt(0) + joined(name.surname())).toLowerCase(Locale.UK)
            + (2010 + random.nextInt(9))),
    HANDLE_DOTTED((name, random) -> "@" + parted(name, '.')),
    HANDLE_UNDERSCORED((name, random) -> "@" + parted(name, '_')),
    RUN_TOGETHER((name, random) -> joined(name.toString())),
    SLIP_IN_SURNAME((name, random) -> name.forename() + " " + slip(name.surname(), random)),
    SLIP_IN_FORENAME((name, random) -> slip(name.forename(), random) + " " + name.surname()),
    LINE_BREAK((name, random) -> name.forename() + "\n" + name.surname()),
    LOOK_ALIKES((name, random) -> lookAlikes(name.toString())),
    FANCY_LETTERS((name, random) -> fancy(name.toString())),
    FULL_WIDTH((name, random) -> shifted(name.toString(), '！' - '!')),
    NO_WIDTH((name, random) -> inner(name.forename(), "\u200b") + " " + inner(name.surname(), "\u200d")),
    SOFT_HYPHENS((name, random) -> inner(name.forename(), "\u00ad") + " " + inner(name.surname(), "\u00ad")),
    SPACED_OUT((name, random) -> spaced(name.forename(), " ") + "  " + spaced(name.surname(), " ")),
    DOTTED_OUT((name, random) -> spaced(name.forename(), ".") + " " + spaced(name.surname(), ".")),
    WIDE_SPACE((name, random) -> name.forename() + "   " + name.surname()),
    NO_BREAK_SPACE((name, random) -> name.forename() + "\u00a0" + name.surname()),
    HYPHEN_BETWEEN((name, random) -> name.forename() + "-" + name.surname()),
    DASH_BETWEEN((name, random) -> name.forename() + " – " + name.surname()),
    SLASH_BETWEEN((name, random) -> name.forename() + "/" + name.surname()),
    EMOJI_BETWEEN((name, random) -> name.forename() + " 🌟 " + name.surname()),
    BRACKETS((name, random) -> name.forename() + " (" + name.surname() + ")"),
    NICKNAME((name, random) -> name.forename() + " \"Spud\" " + name.surname()),
    STARS((name, random) -> "**" + name.forename() + "** **" + name.surname() + "**"),
    YEAR_BETWEEN((name, random) -> name.forename() + " (4B) " + name.surname()),
    COLON_BETWEEN((name, random) -> name.forename() + ": " + name.surname()),
    FIGURES((name, random) -> name.toString().replace('e', '3').replace('o', '0')),
    QUOTED_SURNAME((name, random) -> name.forename() + " \"" + name.surname() + "\""),
    ALTERNATING((name, random) -> alternating(name.toString())),
    HANDLE_INITIAL_DOTTED((name, random) -> "@"
            + plain(name.forename().charAt(0) + "." + joined(name.surname())).toLowerCase(Locale.UK)
            + random.nextInt(30)),
    LINK_ADDRESS((name, random) -> "https://news.example/2026/" + parted(name, '-')),
    LINK_WORDS((name, random) -> "[" + name + "](https://news.example/2026/11)");

    private final BiFunction<FullName, Random, String> writing;

    NameForm(BiFunction<FullName, Random, String> writing) {
        this.writing = writing;
    }

    String of(FullName name, Random random) {
        return writing.apply(name, random);
    }

    private static String other(FullName name, Random random) {
        var other = MadeUpNames.forename(random);
        return other.equals(name.forename()) || other.equals(name.surname()) ? "Ben" : other;
    }

    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('ł', 'l')
                .replace('Ł', 'L');
    }

    private static String joined(String name) {
        return name.replaceAll("[^\\p{L}\\p{M}]", "");
    }

    private static String parted(FullName name, char sign) {
        return plain(joined(name.forename()) + sign + joined(name.surname())).toLowerCase(Locale.UK);
    }

    /** One letter missing, doubled or exchanged with its neighbour, never the first. Too short a name stays as it is. */
    private static String slip(String name, Random random) {
        if (name.length() < 5) {
            return name;
        }
        int at = 1 + random.nextInt(name.length() - 2);
        return switch (random.nextInt(3)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
            default -> name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
        };
    }

    /** Cyrillic and Greek letters that are drawn like Latin ones. */
    private static String lookAlikes(String name) {
        return name.replace('a', 'а')
                .replace('e', 'е')
                .replace('o', 'ο')
                .replace('A', 'Α')
                .replace('H', 'Н');
    }

    private static String alternating(String name) {
        var written = new StringBuilder(name.toLowerCase(Locale.UK));
        for (int i = 1; i < written.length(); i += 2) {
            written.setCharAt(i, Character.toUpperCase(written.charAt(i)));
        }
        return written.toString();
    }

    private static String fancy(String name) {
        var written = new StringBuilder();
        plain(name)
                .chars()
                .forEach(c -> written.appendCodePoint(
                        c >= 'A' && c <= 'Z' ? 0x1d400 + c - 'A' : c >= 'a' && c <= 'z' ? 0x1d41a + c - 'a' : c));
        return written.toString();
    }

    private static String shifted(String name, int by) {
        var written = new StringBuilder();
        plain(name).chars().forEach(c -> written.append((char) (c > ' ' && c < 0x7f ? c + by : c)));
        return written.toString();
    }

    private static String inner(String word, String sign) {
        return word.substring(0, 1) + sign + word.substring(1);
    }

    private static String spaced(String word, String sign) {
        return String.join(sign, word.split(""));
    }
}
