package uk.countersign.screening;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.countersign.draft.Finding;
import uk.countersign.register.Consent;
import uk.countersign.register.Person;
import uk.countersign.register.PersonKind;
import uk.countersign.register.Purpose;
import uk.countersign.register.Register;
import uk.countersign.register.RegisterEntry;
import uk.countersign.school.Nation;
import uk.countersign.school.Platform;
import uk.countersign.school.QuietHours;
import uk.countersign.school.School;
import uk.countersign.screening.Manuscript.Illustration;
import uk.countersign.screening.Manuscript.Target;
import uk.countersign.screening.policy.PolicyPacks;

/** A made-up school to screen drafts for, built up step by step. */
public final class SampleSchool {

    public static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    public static final School SCHOOL = new School(
            "s1",
            "t1",
            "Ashdown Vale Primary",
            Nation.ENGLAND,
            ZoneId.of("Europe/London"),
            "default",
            QuietHours.NONE,
            new School.Contacts(
                    List.of("ashdownvale.sch.uk"), List.of("01632 960123"), List.of("office@ashdownvale.sch.uk")),
            List.of());

    private final List<RegisterEntry> entries = new ArrayList<>();
    private Optional<Instant> rollUpdatedAt = Optional.of(NOW);
    private String policy = "default";

    /** A pupil who may be named and pictured everywhere. */
    public SampleSchool pupil(String forename, String surname) {
        return person(PersonKind.PUPIL, forename, surname, forename, "4", "Kingfisher", false, yes());
    }

    public SampleSchool pupil(String forename, String surname, String year, String className) {
        return person(PersonKind.PUPIL, forename, surname, forename, year, className, false, yes());
    }

    public SampleSchool pupil(String forename, String surname, Consent... consents) {
        return person(PersonKind.PUPIL, forename, surname, forename, "4", "Kingfisher", false, Arrays.asList(consents));
    }

    public SampleSchool person(
            PersonKind kind,
            String forename,
            String surname,
            String knownAs,
            String year,
            String className,
            boolean neverPublish,
            List<Consent> consents) {
        var id = "p" + entries.size();
        entries.add(new RegisterEntry(
                new Person(id, "s1", id, kind, forename, surname, knownAs, year, className, neverPublish), consents));
        return this;
    }

    public SampleSchool withoutRoll() {
        rollUpdatedAt = Optional.empty();
        return this;
    }

    public SampleSchool rollOf(Instant moment) {
        rollUpdatedAt = Optional.of(moment);
        return this;
    }

    public SampleSchool under(String pack) {
        policy = pack;
        return this;
    }

    public static List<Consent> yes() {
        return Arrays.stream(Purpose.values())
                .map(purpose -> consent(purpose, Optional.empty(), true))
                .toList();
    }

    public static Consent consent(Purpose purpose, Optional<Platform> platform, boolean given) {
        return new Consent(purpose, platform, given, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Register register() {
        return new Register(entries, rollUpdatedAt);
    }

    public SchoolContext context() {
        return new SchoolContext(SCHOOL, register(), PolicyPacks.builtIn().named(policy), NOW);
    }

    /** Screens a text for no channel in particular. */
    public Screening screen(String text) {
        return screen(draft(text));
    }

    /** By the rules, which are what most tests are of. */
    public Screening screen(Manuscript manuscript) {
        return new Screening(manuscript, context(), Screener.withRulesAlone());
    }

    /** By the rules and the readers of meaning, as a draft is. */
    public Screening read(Manuscript manuscript) {
        return new Screening(manuscript, context());
    }

    public static Manuscript draft(String text) {
        return new Manuscript(
                text, Optional.of("achievement"), List.of(), Optional.empty(), List.of(), List.of(), Optional.empty());
    }

    public static Manuscript draft(String text, List<Target> channels) {
        return new Manuscript(
                text, Optional.of("achievement"), channels, Optional.empty(), List.of(), List.of(), Optional.empty());
    }

    public static Manuscript pictured(List<String> people, List<Illustration> pictures, List<Target> channels) {
        return new Manuscript(
                "A lovely day.", Optional.of("trip"), channels, Optional.empty(), people, pictures, Optional.empty());
    }

    public static Manuscript at(String text, Instant publishing) {
        return new Manuscript(
                text, Optional.of("event"), List.of(), Optional.of(publishing), List.of(), List.of(), Optional.empty());
    }

    /** A draft after all stages. */
    public static final class Screening {
        private final Manuscript manuscript;
        private final List<Finding> findings = new ArrayList<>();
        private final List<StageResult> results = new ArrayList<>();

        Screening(Manuscript manuscript, SchoolContext context) {
            this(manuscript, context, Screener.withAllChecks());
        }

        Screening(Manuscript manuscript, SchoolContext context, Screener screener) {
            this.manuscript = manuscript;
            for (var stage : Stage.values()) {
                var result = screener.run(stage, manuscript, context);
                results.add(result);
                findings.addAll(result.findings());
            }
        }

        public List<Finding> findings() {
            return findings;
        }

        public List<Finding> of(String rule) {
            return findings.stream()
                    .filter(finding -> finding.rule().equals(rule))
                    .toList();
        }

        public List<String> rules() {
            return findings.stream().map(Finding::rule).toList();
        }

        public String text() {
            return Corrections.of(findings).strictestText(manuscript.text());
        }

        public String text(String channel) {
            return Corrections.of(findings).text(manuscript.text(), channel);
        }

        public StageResult result(Stage stage) {
            return results.get(stage.ordinal());
        }
    }
}
