package uk.countersign.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
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

    /**
     * What is to make the member's codes once a first one confirms it.
     *
     * @param mark by which to ask for the same one again; tells nothing of the secret
     */
    public record Proposal(CodeMaker maker, String mark) {}

    /** A new secret every time, so that whoever saw one before has gained nothing. */
    public Proposal propose(String memberId) {
        var made = CodeMaker.next();
        var encrypted = vault.encrypt(PLACE, memberId, Map.of(SECRET, made.secret()));
        database.inTransaction(() -> secondFactors.propose(memberId, encrypted));
        return new Proposal(made, mark(encrypted));
    }

    /** The secret of that mark, as long as no other was proposed meanwhile; else a new one. */
    public Proposal proposeAgain(String memberId, String mark) {
        return secondFactors
                .of(memberId)
                .filter(known -> !known.confirmed() && mark(known.encrypted()).equals(mark))
                .map(known -> new Proposal(maker(memberId, known), mark))
                .orElseGet(() -> propose(memberId));
    }

    private static String mark(byte[] encrypted) {
        return Base64.getEncoder().encodeToString(encrypted);
    }

    private CodeMaker maker(String memberId, SecondFactors.Secret kept) {
        return new CodeMaker(Optional.ofNullable(
                        vault.decrypt(PLACE, memberId, kept.encrypted()).get(SECRET))
                .orElseThrow());
    }

    /** Checks a code of the app, or a recovery code, and uses it up. No code of a mere proposal is good. */
    public Checked check(String memberId, String typed, String address) {
        return check(memberId, typed, address, true);
    }

    /** Checks the first code, by which a proposal is confirmed. */
    public Checked checkFirst(String memberId, String typed, String address) {
        return check(memberId, typed, address, false);
    }

    private Checked check(String memberId, String typed, String address, boolean confirmed) {
        var account = PLACE + " " + memberId;
        if (!throttle.admits(address, account)) {
            return Checked.WAIT;
        }
        var code = typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        if (isGood(memberId, code, confirmed)) {
            throttle.succeeded(address, account);
            return Checked.GOOD;
        }
        return Checked.WRONG;
    }

    private boolean isGood(String memberId, String code, boolean confirmed) {
        var kept = secondFactors.of(memberId).filter(secret -> secret.confirmed() == confirmed);
        if (kept.isEmpty()) {
            return false;
        }
        var step = maker(memberId, kept.get()).stepOf(code, clock.instant());
        return database.inTransaction(() -> step.isPresent()
                ? secondFactors.useStep(memberId, step.getAsLong())
                : confirmed && secondFactors.useRecoveryCode(memberId, code));
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
