package uk.countersign.people;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.countersign.database.Database;
import uk.countersign.school.ApiToken;
import uk.countersign.school.ApiTokens;
import uk.countersign.school.Member;
import uk.countersign.school.Members;
import uk.countersign.school.Role;
import uk.countersign.security.OwnPassword;
import uk.countersign.security.SignedIn;
import uk.countersign.web.NotHere;
import uk.countersign.web.Page;
import uk.countersign.web.Times;

/**
 * With what programs act as members. Members make tokens for themselves only: one made for somebody else would sign in
 * their name. An admin sees and revokes all.
 */
@Page
class TokensController {

    private static final String PAGE = "/settings/tokens";
    private static final int LONGEST = 60;

    private final ApiTokens tokens;
    private final Members members;
    private final OwnPassword passwords;
    private final Database database;
    private final Clock clock;

    TokensController(ApiTokens tokens, Members members, OwnPassword passwords, Database database, Clock clock) {
        this.tokens = tokens;
        this.members = members;
        this.passwords = passwords;
        this.database = database;
        this.clock = clock;
    }

    /** A token as the page shows it. */
    record Line(String key, String name, String member, String made) {}

    @GetMapping(PAGE)
    String tokens(SignedIn viewer, Model model) {
        var times = new Times(viewer.school().zone(), clock.instant());
        model.addAttribute(
                "lines",
                visible(viewer).stream().map(token -> line(token, times)).toList());
        model.addAttribute("all", viewer.may(Role.ADMIN));
        return "people/tokens";
    }

    /** Answers with the page itself: the token is shown now and never again. */
    @PostMapping(PAGE)
    String make(
            SignedIn viewer,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "password", defaultValue = "") String password,
            Model model) {
        var purpose = name.strip();
        // A token goes on where a session ends, so that an unlocked browser is not enough to make one.
        var refusal = purpose.isEmpty() || purpose.length() > LONGEST
                ? Optional.of("Write down what it is for in at most " + LONGEST + " characters.")
                : passwords.check(viewer.membership().member(), password, viewer.address());
        if (refusal.isPresent()) {
            model.addAttribute("refusal", refusal.get());
        } else {
            model.addAttribute(
                    "made",
                    database.inTransaction(
                            () -> tokens.make(viewer.memberId(), viewer.schoolId(), purpose, viewer.actor())));
        }
        return tokens(viewer, model);
    }

    @PostMapping(PAGE + "/revoke")
    String revoke(SignedIn viewer, @RequestParam("key") String key, RedirectAttributes next) {
        if (visible(viewer).stream().noneMatch(token -> token.key().equals(key))) {
            throw new NotHere();
        }
        database.inTransaction(() -> tokens.revoke(viewer.schoolId(), key, viewer.actor()));
        return Said.on(PAGE, Optional.empty(), "Revoked. The program that used it is turned away from now on.", next);
    }

    private List<ApiToken> visible(SignedIn viewer) {
        return tokens.of(viewer.schoolId()).stream()
                .filter(token -> viewer.may(Role.ADMIN) || token.memberId().equals(viewer.memberId()))
                .toList();
    }

    private Line line(ApiToken token, Times times) {
        Member member = members.get(token.memberId());
        return new Line(
                token.key(),
                token.name().isEmpty() ? "Made without a name" : token.name(),
                member.name(),
                "made " + times.past(token.createdAt()));
    }
}
