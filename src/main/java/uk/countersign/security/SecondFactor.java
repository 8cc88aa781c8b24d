package uk.countersign.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import uk.countersign.database.Database;
import uk.countersign.publishing.Vault;
import uk.countersign.school.SecondFactors;

/** Sets up and checks what members sign in with beside a password. A secret lies encrypted in the record. */
@Service
public class SecondFactor {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String PLACE = "second-factor";
    private static final String SECRET = "secret";
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_LENGTH = 12;

    private final Database database;
    private final SecondFactors secondFactors;
    private final Vault vault;
    private final SignInThrottle throttle;
    private final Clock clock;

    SecondFactor(Database database, SecondFactors secondFactors, Vault vault, SignInThrottle throttle, Clock clock) {
        this.database = database;
        this.secondFactors = secondFactors;
        this.vault = vault;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** What became of a code. */
    public enum Checked {
        /** It was good, and is used up. */
        GOOD,
        /** It is none of this member's, or was used before. */
        WRONG,
        /** Too many were tried. */
        WAIT
    }

    /** What makes the member's codes, to be shown to them; the same again until it is confirmed. */
    public CodeMaker propose(String memberId) {
        return secondFactors
                .of(memberId)
                .filter(known -> !known.confirmed())
                .map(known -> maker(memberId, known))
                .orElseGet(() -> {
                    var made = CodeMaker.next();
                    var encrypted = vault.encrypt(PLACE, memberId, Map.of(SECRET, made.secret()));
                    database.inTransaction(() -> secondFactors.propose(memberId, encrypted));
                    return made;
                });
    }

    private CodeMaker maker(String memberId, SecondFactors.Secret kept) {
        return new CodeMaker(Optional.ofNullable(
                        vault.decrypt(PLACE, memberId, kept.encrypted()).get(SECRET))
                .orElseThrow());
    }

    /** Checks a code of the app, or a recovery code, and uses it up. */
    public Checked check(String memberId, String typed, String address) {
        var account = PLACE + " " + memberId;
        if (!throttle.admits(address, account)) {
            return Checked.WAIT;
        }
        var code = typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        if (isGood(memberId, code)) {
            throttle.succeeded(address, account);
            return Checked.GOOD;
        }
        return Checked.WRONG;
    }

    private boolean isGood(String memberId, String code) {
        var kept = secondFactors.of(memberId);
        if (kept.isEmpty()) {
            return false;
        }
        var step = maker(memberId, kept.get()).stepOf(code, clock.instant());
        return database.inTransaction(() -> step.isPresent()
                ? secondFactors.useStep(memberId, step.getAsLong())
                : secondFactors.useRecoveryCode(memberId, code));
    }

    /** New codes for whoever loses the device, in place of all before. They are shown once. */
    public List<String> newRecoveryCodes(String memberId) {
        database.requireTransaction();
        var codes = Stream.generate(SecondFactor::recoveryCode)
                .limit(RECOVERY_CODES)
                .toList();
        secondFactors.setRecoveryCodes(memberId, codes);
        return codes.stream().map(code -> code.replaceAll("(.{4})(?=.)", "$1-")).toList();
    }

    private static String recoveryCode() {
        return RANDOM.ints(RECOVERY_LENGTH, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
    }
}
