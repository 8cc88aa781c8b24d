package uk.countersign.security;

import java.util.Objects;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import uk.countersign.school.Member;
import uk.countersign.school.Members;

/** The password of a member who is known already: shown once more, or chosen anew. */
@Service
public class OwnPassword {

    private final Members members;
    private final PasswordEncoder encoder;
    private final PasswordRules rules;
    private final SignInThrottle throttle;

    OwnPassword(Members members, PasswordEncoder encoder, PasswordRules rules, SignInThrottle throttle) {
        this.members = members;
        this.encoder = encoder;
        this.rules = rules;
        this.throttle = throttle;
    }

    /** Why what was typed is not let through; empty when it is the member's password. */
    public Optional<String> check(Member member, String typed, String address) {
        if (!throttle.admits(address, member.email())) {
            return Optional.of("That was tried too often. Wait a few minutes, then try again.");
        }
        if (members.passwordHash(member.id())
                .filter(hash -> encoder.matches(typed, hash))
                .isEmpty()) {
            return Optional.of("That is not your password. Try again.");
        }
        throttle.succeeded(address, member.email());
        return Optional.empty();
    }

    /** Why a new password will not do; empty when it will. */
    public Optional<String> refusal(String password, String repeated, String... own) {
        return rules.refusal(password, own)
                .or(() -> password.equals(repeated)
                        ? Optional.empty()
                        : Optional.of("The two are not the same. Type it twice."));
    }

    /** As the record keeps it. Slow on purpose: never inside of a transaction. */
    public String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }
}
