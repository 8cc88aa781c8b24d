package uk.countersign.worker.document;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colours as red, green and blue in one number, as far as they decide whether text can be seen. */
final class Colour {

    static final int BLACK = 0x000000;
    static final int WHITE = 0xFFFFFF;
    /** There is a colour, but which cannot be told: text on it counts as seen. */
    static final int UNKNOWN = -1;
    /** Said to be none: what stands behind it counts, and ink is chosen so that it is seen. */
    static final int NONE = -2;

    private static final int NEAR = 20;
    private static final Pattern RGB =
            Pattern.compile("rgb\\(\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*\\)");
    private static final Pattern HEX = Pattern.compile("#?([0-9a-f]{6}|[0-9a-f]{3})");
    private static final Map<String, Integer> NAMES = Map.ofEntries(
            Map.entry("black", BLACK),
            Map.entry("white", WHITE),
            Map.entry("red", 0xFF0000),
            Map.entry("green", 0x00FF00),
            Map.entry("blue", 0x0000FF),
            Map.entry("yellow", 0xFFFF00),
            Map.entry("cyan", 0x00FFFF),
            Map.entry("magenta", 0xFF00FF),
            Map.entry("darkblue", 0x000080),
            Map.entry("darkred", 0x800000),
            Map.entry("darkgray", 0x808080),
            Map.entry("lightgray", 0xC0C0C0),
            Map.entry("none", NONE),
            Map.entry("auto", NONE),
            Map.entry("transparent", NONE),
            Map.entry("inherit", NONE));

    private Colour() {}

    /** Absent when nothing is said. */
    static Optional<Integer> of(String said) {
        String value = said.strip().toLowerCase(Locale.ROOT);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (NAMES.containsKey(value)) {
            return Optional.ofNullable(NAMES.get(value));
        }
        Matcher hex = HEX.matcher(value);
        if (hex.matches()) {
            String digits = hex.group(1);
            String six = digits.length() == 6 ? digits : digits.replaceAll("(.)", "$1$1");
            return Optional.of(Integer.parseInt(six, 16));
        }
        Matcher rgb = RGB.matcher(value);
        if (rgb.matches()) {
            return Optional.of(of(part(rgb, 1), part(rgb, 2), part(rgb, 3)));
        }
        return Optional.of(UNKNOWN);
    }

    static int of(int red, int green, int blue) {
        return (red & 0xFF) << 16 | (green & 0xFF) << 8 | blue & 0xFF;
    }

    /** Whether nobody can tell one from the other. */
    static boolean near(int one, int other) {
        if (one < 0 || other < 0) {
            return false;
        }
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) > NEAR) {
                return false;
            }
        }
        return true;
    }

    private static int part(Matcher rgb, int group) {
        return Math.min(255, Integer.parseInt(rgb.group(group)));
    }
}
