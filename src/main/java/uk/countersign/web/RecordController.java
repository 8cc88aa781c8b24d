package uk.countersign.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.countersign.account.PastFindings;
import uk.countersign.account.Watches.Key;
import uk.countersign.audit.AuditEntry;
import uk.countersign.audit.AuditLog;
import uk.countersign.audit.Verification;
import uk.countersign.post.Posts;
import uk.countersign.security.SignedIn;

/** The log of who did what, and the proof that nobody altered it. */
@Page
class RecordController {

    private static final int SHOWN = 200;
    private static final Pattern KEPT = Pattern.compile("remote id (?<post>.+), kept");

    private final AuditLog audit;
    private final Posts posts;
    private final PastFindings findings;
    private final Clock clock;

    RecordController(AuditLog audit, Posts posts, PastFindings findings, Clock clock) {
        this.audit = audit;
        this.posts = posts;
        this.findings = findings;
        this.clock = clock;
    }

    /**
     * A line of the log.
     *
     * @param subject where what it is about can be read; empty if nowhere
     */
    record Line(long number, String when, String actor, String what, String subject, String detail, String origin) {}

    @GetMapping("/record")
    String record(
            SignedIn viewer,
            @RequestParam(name = "from") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> from,
            @RequestParam(name = "to") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> to,
            @RequestParam(name = "before", defaultValue = "0") long before,
            @RequestParam(name = "check", defaultValue = "false") boolean check,
            Model model) {
        var school = viewer.school();
        var times = new Times(school.zone(), clock.instant());
        var entries = entries(school.id(), school.zone(), from, to, before);
        model.addAttribute(
                "lines",
                entries.stream().map(entry -> line(entry, viewer, times)).toList());
        model.addAttribute("from", from.map(LocalDate::toString).orElse(""));
        model.addAttribute("to", to.map(LocalDate::toString).orElse(""));
        model.addAttribute(
                "earlier",
                entries.size() == SHOWN && from.isEmpty() && to.isEmpty()
                        ? entries.get(entries.size() - 1).seq()
                        : 0);
        model.addAttribute("cut", entries.size() == SHOWN && (from.isPresent() || to.isPresent()));
        if (check) {
            var verification = audit.verify(school.id());
            model.addAttribute("proof", proof(verification));
            model.addAttribute("intact", verification instanceof Verification.Intact);
        }
        return "record";
    }

    private List<AuditEntry> entries(
            String schoolId, ZoneId zone, Optional<LocalDate> from, Optional<LocalDate> to, long before) {
        if (from.isEmpty() && to.isEmpty()) {
            return audit.newest(schoolId, before > 0 ? before : Long.MAX_VALUE, SHOWN);
        }
        var start = from.map(day -> day.atStartOfDay(zone).toInstant()).orElse(Instant.EPOCH);
        var end = to.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
                .orElseGet(() -> clock.instant().plusSeconds(1));
        return audit.entries(schoolId, start, end, 0, SHOWN).stream()
                .sorted(Comparator.comparing(AuditEntry::seq).reversed())
                .toList();
    }

    private Line line(AuditEntry entry, SignedIn viewer, Times times) {
        return new Line(
                entry.seq(),
                times.said(entry.at()),
                entry.actor(),
                AuditWords.whatInFull(entry) + whyKept(entry),
                new Permissions(viewer.membership()).readAllDrafts() ? page(entry) : "",
                entry.detail(),
                entry.origin());
    }

    /** A person's own words are not in the log itself, from which nothing is ever taken away. */
    private String whyKept(AuditEntry entry) {
        var kept = KEPT.matcher(entry.detail());
        if (!entry.action().equals("past.kept") || !kept.matches()) {
            return "";
        }
        var account = new Key(entry.schoolId(), entry.subject().replaceFirst("^channel:", ""));
        var why = findings.whyKept(account, kept.group("post"));
        return why.isEmpty() ? "" : ": " + why;
    }

    /** Where what an entry is about can be read: a draft, or the draft of a post. */
    private String page(AuditEntry entry) {
        var subject = entry.subject().split(":", 2);
        return switch (subject[0]) {
            case "draft" -> "/drafts/" + subject[1];
            case "post" ->
                posts.find(entry.schoolId(), subject[1])
                        .map(post -> "/drafts/" + post.draftId())
                        .orElse("");
            default -> "";
        };
    }

    private static String proof(Verification verification) {
        if (verification instanceof Verification.Broken broken) {
            return "Entry " + broken.at() + " is not what was written. The " + broken.entries()
                    + " before it are good. Keep a copy of the database and tell your support now.";
        }
        return "All " + verification.entries() + " entries are exactly as they were written.";
    }
}
