package uk.countersign.screening.roll;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.countersign.draft.Finding.Place;
import uk.countersign.register.Register;
import uk.countersign.register.RegisterEntry;
import uk.countersign.screening.text.Passage;

/** Everybody of one register, ready to be found in texts. Made once, then asked from any thread. */
public final class RollNames {

    private final RollIndex index;

    private RollNames(RollIndex index) {
        this.index = index;
    }

    public static RollNames of(Register register) {
        return new RollNames(new RollIndex(register));
    }

    /** Every place where a text names somebody, in the order of the text. */
    public List<Sighting> in(Passage passage) {
        if (index.isEmpty() || passage.tokens().isEmpty()) {
            return List.of();
        }
        var scan = new Scan(passage, index);
        var found = new ArrayList<>(TaggedNames.in(scan));
        found.addAll(FullNames.in(scan));
        var forenames = Forenames.in(scan);
        found.addAll(NamesApart.in(scan, forenames));
        found.addAll(SurnamesAlone.in(scan));
        found.addAll(forenames);
        found.sort(Comparator.comparingInt(sighting -> sighting.span().start()));
        return found;
    }

    /** Whom a name, such as one of the list of people pictured, can mean; empty when nobody of the register. */
    public List<RegisterEntry> named(String name) {
        var passage = Passage.of(Place.TEXT, name);
        var scan = new Scan(passage, index);
        Optional<Sighting> full = FullNames.in(scan).stream().findFirst();
        if (full.isPresent()) {
            return full.get().who();
        }
        int length = scan.longestForename(0);
        if (length == 0 || (scan.tokens.size() > length && strangersSurname(scan, length))) {
            return List.of();
        }
        return Likely.of(scan, 0, length, index.named(scan.name(0, length)));
    }

    /** Whether anybody's forename or surname is this word or begins with it, whatever it may mean where it stands. */
    public boolean knows(String word) {
        return index.longestForename(word) > 0 || index.longestSurname(word) > 0;
    }

    private static boolean strangersSurname(Scan scan, int at) {
        var next = scan.tokens.get(at);
        return next.word() && !next.initial() && !next.key().matches("year|in|from|y[0-9]+|class|reception|nursery");
    }
}
