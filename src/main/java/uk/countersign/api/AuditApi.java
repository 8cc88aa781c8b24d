package uk.countersign.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.countersign.audit.AuditEntry;
import uk.countersign.audit.AuditLog;
import uk.countersign.audit.Verification;
import uk.countersign.security.SignedIn;

/** The log of who did what, and whether it is as it was written. */
@RestController
@RequestMapping(path = ApiRoutes.BASE + "/audit", produces = MediaType.APPLICATION_JSON_VALUE)
class AuditApi {

    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    private final AuditLog log;

    AuditApi(AuditLog log) {
        this.log = log;
    }

    /** A page of the log; {@code next} is null on the last. */
    record Entries(List<Entry> entries, Optional<String> next) {}

    /** One line of the log, with all that its hash covers. */
    record Entry(
            long seq,
            Instant at,
            String actor,
            @JsonProperty("actor_id") String actorId,
            String origin,
            String action,
            String subject,
            String detail,
            String hash,
            String school) {}

    /** What checking the chain gave; {@code at} is the first entry that is not as it was written. */
    record Verified(boolean ok, long entries, Optional<Long> at) {}

    @GetMapping
    Entries list(
            SignedIn member,
            @RequestParam Optional<String> from,
            @RequestParam Optional<String> to,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> after) {
        var paging = Paging.of(limit, after);
        var found = log.entries(
                member.schoolId(),
                from.map(time -> instant(member, "from", time, 0)).orElse(Instant.EPOCH),
                to.map(time -> instant(member, "to", time, 1)).orElse(LAST),
                number(paging.after()),
                paging.toFetch());
        var entries = paging.given(found).stream().map(AuditApi::view).toList();
        return new Entries(entries, paging.next(found, entry -> String.valueOf(entry.seq())));
    }

    @GetMapping("/verify")
    Verified verify(SignedIn member) {
        var verification = log.verify(member.schoolId());
        return verification instanceof Verification.Broken broken
                ? new Verified(false, broken.entries(), Optional.of(broken.at()))
                : new Verified(true, verification.entries(), Optional.empty());
    }

    private static Entry view(AuditEntry entry) {
        return new Entry(
                entry.seq(),
                entry.at(),
                entry.actor(),
                entry.actorId(),
                entry.origin(),
                entry.action(),
                entry.subject(),
                entry.detail(),
                entry.hash(),
                entry.schoolId());
    }

    private static long number(String after) {
        try {
            return after.isEmpty() ? 0 : Long.parseLong(after);
        } catch (NumberFormatException notANumber) {
            throw ApiProblem.mistaken("after", "This has to be the next of the page before.");
        }
    }

    /** A time with its zone, or a day at the school: its beginning, or its end when a day is added. */
    private static Instant instant(SignedIn member, String field, String written, int days) {
        try {
            return written.length() <= "2026-11-23".length()
                    ? LocalDate.parse(written)
                            .plusDays(days)
                            .atStartOfDay(member.school().zone())
                            .toInstant()
                    : OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException notATime) {
            throw ApiProblem.mistaken(
                    field, "This has to be a day such as 2026-11-23, or a time such as 2026-11-23T08:30:00Z.");
        }
    }
}
