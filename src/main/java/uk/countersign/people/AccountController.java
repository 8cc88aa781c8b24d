package uk.countersign.people;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.countersign.database.Database;
import uk.countersign.school.Members;
import uk.countersign.school.SecondFactors;
import uk.countersign.security.OpenSessions;
import uk.countersign.security.OwnPassword;
import uk.countersign.security.SecondFactor;
import uk.countersign.security.SignedIn;
import uk.countersign.web.Page;

/** What members see and change of their own sign-in. */
@Page
class AccountController {

    private static final String PAGE = "/account";

    private final Members members;
    private final OwnPassword passwords;
    private final SecondFactors secondFactors;
    private final SecondFactor secondFactor;
    private final OpenSessions sessions;
    private final AccountPages pages;
    private final MemberLog log;
    private final Database database;

    AccountController(
            Members members,
            OwnPassword passwords,
            SecondFactors secondFactors,
            SecondFactor secondFactor,
            OpenSessions sessions,
            AccountPages pages,
            MemberLog log,
            Database database) {
        this.members = members;
        this.passwords = passwords;
        this.secondFactors = secondFactors;
        this.secondFactor = secondFactor;
        this.sessions = sessions;
        this.pages = pages;
        this.log = log;
        this.database = database;
    }

    @GetMapping(PAGE)
    String account(SignedIn member, HttpSession session, Model model) {
        model.addAttribute("account", pages.of(member, session.getId()));
        return "people/account";
    }

    @PostMapping(PAGE + "/password")
    String password(
            SignedIn member,
            @RequestParam(name = "old", defaultValue = "") String old,
            @RequestParam(name = "password", defaultValue = "") String password,
            @RequestParam(name = "repeated", defaultValue = "") String repeated,
            HttpSession session,
            RedirectAttributes next) {
        var self = member.membership().member();
        var refusal = passwords
                .check(self, old, member.address())
                .or(() -> passwords.refusal(
                        password,
                        repeated,
                        self.name(),
                        self.email(),
                        member.school().name()));
        if (refusal.isEmpty()) {
            var hash = passwords.hash(password);
            database.inTransaction(() -> {
                log.write(self.id(), member.actor(), "member.password-chosen");
                members.setPassword(self.id(), hash);
                sessions.endOthers(self.id(), session.getId());
            });
        }
        return Said.on(PAGE, refusal, "Your password is changed. You are signed out everywhere else.", next);
    }

    /** Answers with the page itself: the codes are shown now and never again. */
    @PostMapping(PAGE + "/recovery-codes")
    String recoveryCodes(
            SignedIn member,
            @RequestParam(name = "password", defaultValue = "") String password,
            Model model,
            RedirectAttributes next) {
        var refusal = passwords
                .check(member.membership().member(), password, member.address())
                .or(() -> secondFactors.has(member.memberId())
                        ? Optional.empty()
                        : Optional.of("Set up a second factor first."));
        if (refusal.isPresent()) {
            return Said.on(PAGE, refusal, "", next);
        }
        var codes = database.inTransaction(() -> {
            log.write(member.memberId(), member.actor(), "member.recovery-codes-made");
            return secondFactor.newRecoveryCodes(member.memberId());
        });
        model.addAttribute("codes", codes);
        model.addAttribute("to", PAGE);
        return "people/recovery-codes";
    }

    @PostMapping(PAGE + "/second-factor/remove")
    String removeSecondFactor(
            SignedIn member,
            @RequestParam(name = "password", defaultValue = "") String password,
            RedirectAttributes next) {
        var refusal = passwords
                .check(member.membership().member(), password, member.address())
                .or(() -> pages.isRequired(member)
                        ? Optional.of("A school of yours asks for a second factor of everybody with your role.")
                        : Optional.empty());
        if (refusal.isEmpty()) {
            database.inTransaction(() -> {
                log.write(member.memberId(), member.actor(), "member.second-factor-removed");
                secondFactors.remove(member.memberId());
            });
        }
        return Said.on(PAGE, refusal, "You sign in with your password alone from now on.", next);
    }

    @PostMapping(PAGE + "/sign-out-everywhere")
    String signOutEverywhere(SignedIn member, HttpSession session, RedirectAttributes next) {
        database.inTransaction(() -> {
            log.write(member.memberId(), member.actor(), "member.signed-out-everywhere");
            sessions.endOthers(member.memberId(), session.getId());
        });
        return Said.on(PAGE, Optional.empty(), "You are signed out everywhere else.", next);
    }
}
