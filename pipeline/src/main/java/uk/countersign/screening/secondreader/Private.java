package uk.countersign.screening.secondreader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.countersign.draft.Span;
import uk.countersign.screening.Reading;
import uk.countersign.screening.detail.Identifying;
import uk.countersign.screening.meaning.Script;
import uk.countersign.screening.roll.Sighting;
import uk.countersign.screening.text.Passage;
import uk.countersign.screening.text.Token;
import uk.countersign.screening.text.Words;

/** What is taken out before a text leaves the school. Rather a word too many than a name too few. */
final class Private {

    private static final int SHORTEST = 3;

    private Private() {}

    /** The places of names, numbers, addresses and links, and of what tells which school it is; in no order. */
    static List<Span> in(Reading reading, Passage passage) {
        var sighted = reading.sightings(passage).stream().map(Sighting::span).toList();
        var found = new ArrayList<>(sighted);
        found.addAll(Script.names(passage.text(), sighted));
        found.addAll(Identifying.in(passage));
        passage.tokens().stream()
                .filter(token -> onTheRoll(reading, token))
                .map(Token::span)
                .forEach(found::add);
        var school = reading.context().school();
        own(school.name(), passage, found);
        school.contacts().staff().forEach(name -> own(name, passage, found));
        reading.manuscript().pictured().forEach(name -> own(name, passage, found));
        return found;
    }

    /** Whether a word can be somebody's name: with a capital, or when it is hardly anything else. */
    private static boolean onTheRoll(Reading reading, Token token) {
        return token.word()
                && (token.capital() || !Words.ordinary(token.key()))
                && reading.context().roll().knows(token.key());
    }

    private static void own(String words, Passage passage, List<Span> found) {
        var wanted = words.strip().toLowerCase(Locale.ROOT);
        var text = passage.text().toLowerCase(Locale.ROOT);
        // Some letters grow when they are made small, and then no place can be told.
        if (wanted.length() < SHORTEST || text.length() != passage.text().length()) {
            return;
        }
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length())) {
            found.add(new Span(at, at + wanted.length()));
        }
    }
}
