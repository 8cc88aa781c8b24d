package uk.countersign.screening.meaning;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Names that follow each other, as in a list of poets, of prize winners or of cities, are read as one: how many are named
 * says nothing of what is meant, and a text of little else would be judged by its commas.
 */
final class NamesInARow {

    private static final Set<String> JOINING = Set.of(",", "and", "&", "or", "-", "/");
    /** As in "§, and §". */
    private static final int MOST_JOINING = 2;

    private NamesInARow() {}

    /** The places of the pieces that are read: all but the second name of a row and those after it, with what joins them. */
    static int[] asOne(List<Script.Piece> pieces) {
        var read = new int[pieces.size()];
        int size = 0;
        for (int at = 0; at < pieces.size(); at++) {
            int name = pieces.get(at).name() ? nameBefore(pieces, read, size) : -1;
            if (name < 0) {
                read[size++] = at;
            } else {
                size = name + 1;
            }
        }
        return Arrays.copyOf(read, size);
    }

    private static int nameBefore(List<Script.Piece> pieces, int[] read, int size) {
        int before = size - 1;
        while (before >= 0
                && size - 1 - before < MOST_JOINING
                && JOINING.contains(pieces.get(read[before]).key())) {
            before--;
        }
        return before >= 0 && pieces.get(read[before]).name() ? before : -1;
    }
}
