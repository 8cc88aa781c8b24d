package uk.countersign.worker.document;

import java.util.HashSet;
import java.util.Set;

/** The colour table of an RTF file, as far as it tells which colours are white. */
final class RtfColours {

    private static final int WHITE = 250;

    private final Set<Integer> white = new HashSet<>();
    private int index;
    private int light;

    void see(String word, String number, RtfState.Place place) {
        boolean part = word.equals("red") || word.equals("green") || word.equals("blue");
        if (place == RtfState.Place.COLOURS && part && RtfState.number(number) >= WHITE) {
            light++;
        }
    }

    /** A colour's definition ends. */
    void end(RtfState.Place place) {
        if (place == RtfState.Place.COLOURS) {
            if (light == 3) {
                white.add(index);
            }
            light = 0;
            index++;
        }
    }

    boolean isWhite(int colour) {
        return white.contains(colour);
    }
}
