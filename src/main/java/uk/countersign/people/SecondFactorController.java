package uk.countersign.people;

import io.nayuki.qrcodegen.QrCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.countersign.database.Database;
import uk.countersign.school.SecondFactors;
import uk.countersign.security.LocalPath;
import uk.countersign.security.SecondFactor;
import uk.countersign.security.SessionStart;
import uk.countersign.security.SignIn;
import uk.countersign.security.SignedIn;

/** Sets up the app that makes codes. Reached by whoever has shown a password and needs one, or wants one. */
@Controller
class SecondFactorController {

    private static final String MARK = SecondFactorController.class.getName();

    private final SecondFactor secondFactor;
    private final SecondFactors secondFactors;
    private final SessionStart start;
    private final MemberLog log;
    private final Database database;

    SecondFactorController(
            SecondFactor secondFactor,
            SecondFactors secondFactors,
            SessionStart start,
            MemberLog log,
            Database database) {
        this.secondFactor = secondFactor;
        this.secondFactors = secondFactors;
        this.start = start;
        this.log = log;
        this.database = database;
    }

    @GetMapping(SignIn.NEW_SECOND_FACTOR)
    String show(
            SignedIn member,
            @RequestParam(name = SignIn.TO, defaultValue = "/") String to,
            HttpSession session,
            Model model) {
        // Whoever has one is never shown it again, and sets up no other while it counts.
        if (secondFactors.has(member.memberId())) {
            return "redirect:" + LocalPath.of(to);
        }
        return form(member, to, "", secondFactor.propose(member.memberId()), session, model);
    }

    @PostMapping(SignIn.NEW_SECOND_FACTOR)
    String confirm(
            SignedIn member,
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = SignIn.TO, defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (secondFactors.has(member.memberId())) {
            return "redirect:" + LocalPath.of(to);
        }
        return switch (secondFactor.checkFirst(member.memberId(), code, member.address())) {
            case WRONG ->
                again(
                        member,
                        to,
                        "That code does not fit. Type the one that the app shows now; is its clock right?",
                        request.getSession(),
                        model);
            case WAIT ->
                again(
                        member,
                        to,
                        "That was tried too often. Wait a few minutes, then try again.",
                        request.getSession(),
                        model);
            case GOOD -> {
                var codes = confirm(member);
                start.codeShown(request, response);
                model.addAttribute("codes", codes);
                model.addAttribute("to", LocalPath.of(to));
                yield "people/recovery-codes";
            }
        };
    }

    private List<String> confirm(SignedIn member) {
        return database.inTransaction(() -> {
            log.write(member.memberId(), member.actor(), "member.second-factor-added");
            secondFactors.confirm(member.memberId());
            return secondFactor.newRecoveryCodes(member.memberId());
        });
    }

    /** The same picture once more, but only to the session that it was shown to. */
    private String again(SignedIn member, String to, String refusal, HttpSession session, Model model) {
        var mark = session.getAttribute(MARK) instanceof String kept ? kept : "";
        return form(member, to, refusal, secondFactor.proposeAgain(member.memberId(), mark), session, model);
    }

    private String form(
            SignedIn member,
            String to,
            String refusal,
            SecondFactor.Proposal proposal,
            HttpSession session,
            Model model) {
        session.setAttribute(MARK, proposal.mark());
        var maker = proposal.maker();
        var address = maker.address(member.membership().member().email());
        var picture = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        model.addAttribute("address", address);
        model.addAttribute("secret", maker.secret().replaceAll("(.{4})(?=.)", "$1 "));
        model.addAttribute("picture", path(picture));
        model.addAttribute("size", picture.size);
        model.addAttribute("to", LocalPath.of(to));
        model.addAttribute("refusal", refusal);
        return "people/second-factor";
    }

    /** The dark squares, as a path to be drawn. */
    private static String path(QrCode picture) {
        var path = new StringBuilder();
        for (int row = 0; row < picture.size; row++) {
            for (int column = 0; column < picture.size; column++) {
                if (picture.getModule(column, row)) {
                    path.append('M').append(column).append(' ').append(row).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
