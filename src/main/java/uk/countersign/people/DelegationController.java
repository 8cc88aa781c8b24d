package uk.countersign.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.countersign.database.Database;
import uk.countersign.school.Delegation;
import uk.countersign.school.Delegations;
import uk.countersign.school.Members;
import uk.countersign.school.Membership;
import uk.countersign.school.Role;
import uk.countersign.security.SignedIn;
import uk.countersign.web.Page;

/** Who approves while others are away. */
@Page
class DelegationController {

    private static final String PAGE = "/settings/delegation";

    private final Delegations delegations;
    private final Members members;
    private final Database database;
    private final Clock clock;

    DelegationController(Delegations delegations, Members members, Database database, Clock clock) {
        this.delegations = delegations;
        this.members = members;
        this.database = database;
        this.clock = clock;
    }

    /** Somebody who may be asked to stand in. */
    record Candidate(String id, String name) {}

    /** A delegation as the page shows it. */
    record Line(String id, String deputy, String says, String tone, String state, boolean open) {}

    @GetMapping(PAGE)
    String delegations(SignedIn viewer, Model model) {
        var all = members.of(viewer.schoolId());
        model.addAttribute("candidates", candidates(all, viewer));
        model.addAttribute("today", today(viewer).toString());
        model.addAttribute(
                "lines",
                delegations.of(viewer.schoolId()).stream()
                        .map(delegation -> line(delegation, all))
                        .toList());
        return "people/delegation";
    }

    @PostMapping(PAGE)
    String give(
            SignedIn viewer,
            @RequestParam(name = "member", defaultValue = "") String member,
            @RequestParam(name = "from") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> from,
            @RequestParam(name = "to") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> to,
            RedirectAttributes next) {
        if (from.isEmpty() || to.isEmpty()) {
            return Said.on(PAGE, Optional.of("Choose the first day and the last."), "", next);
        }
        var refusal = database.inTransaction(
                () -> delegations.give(viewer.membership(), member, from.get(), to.get(), viewer.actor()));
        return Said.on(PAGE, refusal, "Kept. On these days they countersign too, but never what they wrote.", next);
    }

    @PostMapping(PAGE + "/end")
    String end(SignedIn viewer, @RequestParam("id") String id, RedirectAttributes next) {
        database.inTransaction(() -> delegations.end(viewer.schoolId(), id, viewer.actor()));
        return Said.on(PAGE, Optional.empty(), "Ended. What they countersigned stays countersigned.", next);
    }

    private static List<Candidate> candidates(List<Membership> all, SignedIn viewer) {
        return all.stream()
                .filter(known -> !known.roles().isEmpty() && !known.roles().contains(Role.APPROVER))
                .filter(known -> known.trainedOn().isPresent())
                .map(Membership::member)
                .filter(member -> !member.id().equals(viewer.memberId()))
                .map(member -> new Candidate(member.id(), member.name()))
                .toList();
    }

    private LocalDate today(SignedIn viewer) {
        return LocalDate.ofInstant(clock.instant(), viewer.school().zone());
    }

    private Line line(Delegation delegation, List<Membership> all) {
        var now = clock.instant();
        var open = delegation.isOpen(now);
        var holds = delegation.holds(now);
        return new Line(
                delegation.id(),
                name(delegation.deputyId(), all),
                Days.range(delegation.firstDay(), delegation.lastDay()) + ", asked by "
                        + name(delegation.givenBy(), all),
                holds ? "ok" : "",
                holds ? "Now" : open ? "To come" : delegation.endedAt().isPresent() ? "Ended early" : "Over",
                open);
    }

    private static String name(String id, List<Membership> all) {
        return all.stream()
                .map(Membership::member)
                .filter(member -> member.id().equals(id))
                .map(member -> member.name())
                .findFirst()
                .orElse("somebody who has left");
    }
}
