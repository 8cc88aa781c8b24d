package uk.countersign.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import uk.countersign.bench.MadeUpNames.FullName;
import uk.countersign.draft.CheckName;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Severity;
import uk.countersign.register.PersonDetails;
import uk.countersign.register.PersonKind;
import uk.countersign.screening.Corrections;
import uk.countersign.screening.Manuscript;

/** Made-up posts, half of them with a pupil's full name in one of all its forms, half of them with none. */
final class NamesTrial {

    private static final int HALF = Integer.getInteger("countersign.bench.posts", 20_000) / 2;
    private static final int ROLL = 1_000;
    private static final int STAFF = 60;
    private static final double MISSES_ALLOWED = 0.001;
    private static final double CHANGES_ALLOWED = 0.001;
    private static final double STOPS_ALLOWED = 0.04;
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final List<String> POSTS = ListOf.lines("posts.txt");

    private final Random random = new Random(20_000);
    private final List<PersonDetails> pupils = MadeUpRoll.of(ROLL);
    private final List<PersonDetails> staff = MadeUpRoll.people(STAFF, PersonKind.STAFF, random).stream()
            .filter(member -> pupils.stream().noneMatch(pupil -> sameName(pupil, member)))
            .toList();
    private final Desk desk;
    private final ByCheck byCheck = new ByCheck();

    NamesTrial() {
        var all = new ArrayList<>(pupils);
        all.addAll(staff);
        this.desk = new Desk(MadeUpRoll.register(all, NOW), NOW);
    }

    private static boolean sameName(PersonDetails one, PersonDetails other) {
        return one.forename().equals(other.forename()) && one.surname().equals(other.surname());
    }

    /** A post that holds a name, and where. */
    record Named(NameForm form, String before, String name, String after, FullName pupil, Manuscript manuscript) {}

    void run(Report report) throws IOException {
        var posts = new OrdinaryPosts(pupils, staff, random);
        var others = List.of(new ListOfExpressions(pupils), Recogniser.trained(posts));
        var named = new ArrayList<Named>();
        var ordinary = new ArrayList<String>();
        for (int i = 0; i < HALF; i++) {
            named.add(named(NameForm.values()[i % NameForm.values().length]));
            ordinary.add(posts.next());
        }
        double missed = missed(report, named);
        ordinary(report, ordinary);
        byCheck.write(report, "made-up posts");
        for (var other : others) {
            double theirs = share(named, post -> !other.finds(post.before + post.name + post.after, post.pupil));
            System.err.printf(
                    "%s: finds %.4f, raises %.4f of ordinary posts%n",
                    other.name(), 1 - theirs, share(ordinary, other::raises));
            report.write(
                    "screening",
                    "pupils' full names found",
                    1 - missed,
                    "share",
                    other.name(),
                    (1 - missed) / Math.max(1e-9, 1 - theirs));
        }
    }

    private Named named(NameForm form) {
        var person = MadeUpNames.pick(pupils, random);
        var pupil = new FullName(person.forename(), person.surname());
        var name = form.of(pupil, random);
        var post = MadeUpNames.pick(POSTS, random)
                .replace("Year 4", "Year " + person.yearGroup())
                .replace("Year 6", "Year " + person.yearGroup())
                .split("%s", 2);
        int place = random.nextInt(10);
        var text = post[0] + name + post[1];
        var manuscript = switch (place) {
            case 0 -> Desk.manuscript("A lovely day.", Optional.of(new Manuscript.Illustration("IMG_1.jpg", text)));
            default -> Desk.manuscript(text, Optional.empty());
        };
        return new Named(form, post[0], name, post[1], pupil, manuscript);
    }

    /** The share of names that nobody would have noticed. */
    private double missed(Report report, List<Named> posts) {
        Map<NameForm, int[]> forms = new EnumMap<>(NameForm.class);
        int missed = 0;
        for (var post : posts) {
            boolean found = found(post);
            forms.computeIfAbsent(post.form, any -> new int[2])[found ? 0 : 1]++;
            if (!found) {
                missed++;
                System.err.println(
                        "missed " + post.form + ": " + (post.before + post.name + post.after).replace("\n", "\\n"));
            }
        }
        forms.forEach((form, counts) -> {
            if (counts[1] > 0) {
                System.err.printf("%s: %d of %d missed%n", form, counts[1], counts[0] + counts[1]);
            }
        });
        double share = (double) missed / posts.size();
        report.aim("screening", "pupils' full names missed in " + posts.size() + " posts", share, MISSES_ALLOWED);
        return share;
    }

    /** Whether somebody is asked, or the name is gone from what goes out. */
    private boolean found(Named post) {
        var findings = desk.findings(post.manuscript);
        byCheck.count(raised(findings), true);
        var names = findings.stream()
                .filter(finding -> finding.check() == CheckName.NAMES)
                .toList();
        if (names.stream().anyMatch(finding -> finding.severity().compareTo(Severity.CONFIRM) <= 0)) {
            return true;
        }
        var corrections = Corrections.of(findings);
        var written = post.before + post.name + post.after;
        var out = post.manuscript.pictures().isEmpty()
                ? corrections.strictestText(written)
                : corrections.strictestAltText(written, 0);
        if (names.stream().noneMatch(finding -> finding.severity() == Severity.FIX)
                || !out.startsWith(post.before)
                || !out.endsWith(post.after)) {
            return false;
        }
        var left = out.substring(post.before.length(), out.length() - post.after.length());
        return !left.equals(post.name) && !words(left).contains(words(post.pupil.surname()));
    }

    private static List<String> raised(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity().compareTo(Severity.FIX) <= 0)
                .map(finding -> finding.check().id())
                .toList();
    }

    private static String words(String text) {
        return " " + NameForm.plain(text).toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", " ") + " ";
    }

    private void ordinary(Report report, List<String> posts) {
        int changed = 0;
        int stopped = 0;
        for (var post : posts) {
            var findings = desk.findings(Desk.manuscript(post, Optional.empty()));
            var out = Corrections.of(findings).strictestText(post);
            if (!out.equals(post)) {
                changed++;
                System.err.println("changed: " + post + " -> " + out);
            }
            var stops = findings.stream()
                    .filter(finding -> finding.severity().compareTo(Severity.CONFIRM) <= 0)
                    .toList();
            byCheck.count(raised(findings), false);
            if (!stops.isEmpty()) {
                stopped++;
                System.err.println("stopped by " + Desk.rules(stops, post) + ": " + post.replace("\n", "\\n"));
            }
        }
        double share = (double) changed / posts.size();
        report.aim("screening", "ordinary posts changed, of " + posts.size(), share, CHANGES_ALLOWED);
        report.aim(
                "screening",
                "ordinary posts stopped, of " + posts.size(),
                (double) stopped / posts.size(),
                STOPS_ALLOWED);
    }

    private static <T> double share(List<T> all, Predicate<T> some) {
        return (double) all.stream().filter(some).count() / all.size();
    }
}
