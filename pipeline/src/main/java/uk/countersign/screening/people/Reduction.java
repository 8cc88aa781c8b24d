package uk.countersign.screening.people;

import java.util.Locale;
import uk.countersign.register.Person;
import uk.countersign.screening.Ruling;
import uk.countersign.screening.roll.Possessives;
import uk.countersign.screening.roll.Sighting;
import uk.countersign.screening.roll.Sighting.Form;
import uk.countersign.screening.text.Passage;

/** What is written in the place of a name. */
final class Reduction {

    private Reduction() {}

    /** The forename, or initials, as the policy says; possessive where the name was. */
    static String toForename(Passage passage, Sighting sighting, Ruling rule, boolean tellApart) {
        var ending = Possessives.ending(passage.words(sighting.span()));
        var person = sighting.who().get(0).person();
        if (sighting.given().isEmpty() || rule.setting("reduce-to", "forename").equals("initials")) {
            return initials(person, sighting.form(), passage.words(sighting.span())) + ending;
        }
        var initial = tellApart ? " " + firstLetter(person.surname()) : "";
        return sighting.given() + initial + ending;
    }

    /** With the initial of the known-as name, unless the text itself has the forename's. */
    private static String initials(Person person, Form form, String written) {
        var full = firstLetter(person.forename());
        var known = firstLetter(person.knownAs());
        var forename = known.isEmpty() || (form == Form.INITIAL && written.startsWith(full)) ? full : known;
        var surname = firstLetter(person.surname());
        return form == Form.TAG ? forename + surname : forename + "." + surname + ".";
    }

    private static String firstLetter(String name) {
        return name.isEmpty()
                ? ""
                : name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.UK);
    }

    /** "a pupil", or initials where the policy says so. */
    static String toNobody(Passage passage, Sighting sighting, Ruling rule) {
        var ending = Possessives.ending(passage.words(sighting.span()));
        if (rule.setting("without-consent", "reduce").equals("initials")) {
            return initials(sighting.who().get(0).person(), sighting.form(), passage.words(sighting.span())) + ending;
        }
        if (sighting.form() == Form.TAG) {
            return passage.text().startsWith("@", sighting.span().start()) ? "a pupil" : "APupil";
        }
        return (opensSentence(passage, sighting) ? "A pupil" : "a pupil") + ending;
    }

    private static boolean opensSentence(Passage passage, Sighting sighting) {
        return passage.tokens().stream()
                .filter(token -> token.start() == sighting.span().start())
                .findFirst()
                .map(token -> token.opensSentence())
                .orElse(false);
    }
}
