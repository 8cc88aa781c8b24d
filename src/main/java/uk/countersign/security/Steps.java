package uk.countersign.security;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import uk.countersign.school.Role;
import uk.countersign.school.SecondFactors;
import uk.countersign.school.SignInRulings;

/** What somebody who is signed in still has to show before going on. A program's token is enough by itself. */
@Component
class Steps {

    private final SecondFactorRule rule;
    private final SignInRulings rulings;
    private final SecondFactors secondFactors;
    private final Clock clock;

    Steps(SecondFactorRule rule, SignInRulings rulings, SecondFactors secondFactors, Clock clock) {
        this.rule = rule;
        this.rulings = rulings;
        this.secondFactors = secondFactors;
        this.clock = clock;
    }

    /** The page on which to show a code, or to set up what makes codes. */
    Optional<String> secondFactor(Authentication authentication, SignedIn member) {
        if (authentication instanceof TokenBearer || Factors.has(authentication, Factors.CODE)) {
            return Optional.empty();
        }
        if (secondFactors.has(member.memberId())) {
            return Optional.of(SignIn.CODE);
        }
        return rule.isRequired(member) ? Optional.of(SignIn.NEW_SECOND_FACTOR) : Optional.empty();
    }

    /** The page on which to show the password again, once that was too long ago for a signature. */
    Optional<String> fresh(Authentication authentication, SignedIn member, Duration grace) {
        if (authentication instanceof TokenBearer || !member.may(Role.APPROVER)) {
            return Optional.empty();
        }
        var minutes = rulings.of(member.schoolId()).freshMinutes();
        var until = Factors.passwordShownAt(authentication)
                .plus(Duration.ofMinutes(minutes))
                .plus(grace);
        return minutes > 0 && clock.instant().isAfter(until) ? Optional.of(SignIn.AGAIN) : Optional.empty();
    }
}
