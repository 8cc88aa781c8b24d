package uk.countersign.worker.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The colour table of an RTF file. */
final class RtfColours {

    private final List<Optional<Integer>> colours = new ArrayList<>();
    private int red;
    private int green;
    private int blue;
    private boolean said;

    void see(String word, String number, RtfState.Place place) {
        if (place == RtfState.Place.COLOURS) {
            int part = RtfState.number(number);
            switch (word) {
                case "red" -> red = part;
                case "green" -> green = part;
                case "blue" -> blue = part;
                default -> {}
            }
            said |= word.equals("red") || word.equals("green") || word.equals("blue");
        }
    }

    /** A colour's definition ends; an empty one is chosen by the program. */
    void end(RtfState.Place place) {
        if (place == RtfState.Place.COLOURS) {
            colours.add(said ? Optional.of(Colour.of(red, green, blue)) : Optional.empty());
            red = 0;
            green = 0;
            blue = 0;
            said = false;
        }
    }

    Optional<Integer> colour(String index) {
        int at = RtfState.number(index);
        return at < colours.size() ? colours.get(at) : Optional.empty();
    }
}
