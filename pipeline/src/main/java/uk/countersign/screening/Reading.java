package uk.countersign.screening;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.countersign.draft.Finding.Place;
import uk.countersign.policy.Election;
import uk.countersign.screening.roll.Sighting;
import uk.countersign.screening.text.Passage;

/** A draft parted into words, with what is known of the school: what a check reads. */
public final class Reading {

    private final Manuscript manuscript;
    private final SchoolContext context;
    private final Passage text;
    private final List<Passage> passages = new ArrayList<>();
    private final Once<Map<Passage, List<Sighting>>> sightings;
    private final Optional<Election> election;

    public Reading(Manuscript manuscript, SchoolContext context) {
        this.manuscript = manuscript;
        this.context = context;
        this.text = Passage.of(Place.TEXT, manuscript.text());
        passages.add(text);
        for (int i = 0; i < manuscript.pictures().size(); i++) {
            var picture = manuscript.pictures().get(i);
            if (!picture.altText().isEmpty()) {
                passages.add(Passage.of(Place.altText(i), picture.altText()));
            }
            passages.add(Passage.of(Place.picture(i), picture.name()));
        }
        this.sightings = new Once<>(this::look);
        // Without a time it goes out at the next free one once it is signed, which may be tomorrow.
        this.election = context.election(day())
                .or(() -> publishing().isPresent() ? Optional.empty() : context.election(day().plusDays(1)));
    }

    private Map<Passage, List<Sighting>> look() {
        var found = new HashMap<Passage, List<Sighting>>();
        passages.forEach(passage -> found.put(passage, context.roll().in(passage)));
        return Map.copyOf(found);
    }

    public Manuscript manuscript() {
        return manuscript;
    }

    public SchoolContext context() {
        return context;
    }

    /** The main text. */
    public Passage text() {
        return text;
    }

    /** The text, the alt texts and the pictures' file names. */
    public List<Passage> passages() {
        return List.copyOf(passages);
    }

    /** The text and the alt texts, which are read by people. */
    public List<Passage> prose() {
        return passages.stream()
                .filter(passage -> passage.place().part() != uk.countersign.draft.Finding.Part.PICTURE)
                .toList();
    }

    /** Where a passage names people of the register. */
    public List<Sighting> sightings(Passage passage) {
        return sightings.get().getOrDefault(passage, List.of());
    }

    /** The school's rule of that id, if its policy carries it and it finds anything on the day of publishing. */
    public Optional<Ruling> rule(String id) {
        return context.policy().rule(id).flatMap(rule -> Ruling.on(rule, election));
    }

    /** Whether the day of publishing is in one of the school's election periods. */
    public boolean inElection() {
        return election.isPresent();
    }

    /** Whether pictures go with the text. */
    public boolean illustrated() {
        return !manuscript.pictures().isEmpty() || !manuscript.pictured().isEmpty();
    }

    /** The moment at which it goes out, in the school's zone, where it is known. */
    public Optional<ZonedDateTime> publishing() {
        return manuscript.publishAt().map(at -> at.atZone(context.school().zone()));
    }

    /** The day on which it goes out: today where it is not known. */
    public LocalDate day() {
        return publishing()
                .map(ZonedDateTime::toLocalDate)
                .orElseGet(() -> context.now().atZone(context.school().zone()).toLocalDate());
    }
}
