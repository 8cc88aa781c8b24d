package uk.countersign.connectors.graph;

import java.time.Duration;
import java.util.Optional;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.Outcome.Cause;
import uk.countersign.connectors.transport.Wording;

/** What the documented error codes mean for a post. A code that is not documented never counts as a refusal. */
final class GraphCodes {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Wording wording;

    GraphCodes(Wording wording) {
        this.wording = wording;
    }

    /** What the error means; empty when it does not surely say that nothing was taken. */
    Optional<Outcome.Unsent> meaning(Account account, GraphError error, Optional<Duration> retryAfter) {
        return media(account, error).or(() -> general(account, error, retryAfter));
    }

    /** The subcodes of Instagram's publishing. */
    private Optional<Outcome.Unsent> media(Account account, GraphError error) {
        return switch (error.subcode()) {
            case 2207003, 2207052 ->
                notSent("could not fetch a picture from our public address. Is that address open to the internet?");
            case 2207006 ->
                refused(Cause.DUPLICATE, "no longer has these pictures: perhaps they are published already.");
            case 2207008, 2207020 -> notSent("no longer has the uploaded pictures; they must be sent anew.");
            case 2207027 ->
                Optional.of(new Outcome.NotSent(
                        wording.platform() + " is still working on the pictures.", Optional.of(SOON)));
            case 2207042 -> notSent("takes no more posts from this account today.");
            case 2207050 ->
                refused(Cause.POLICY, "has restricted this account. Open its app and follow what it says there.");
            case 2207051 -> refused(Cause.POLICY, "takes this for unwanted advertising and blocks it for now.");
            case 2207004, 2207005, 2207009, 2207010, 2207023, 2207026, 2207028 -> content(account, error);
            default -> Optional.empty();
        };
    }

    private Optional<Outcome.Unsent> general(Account account, GraphError error, Optional<Duration> retryAfter) {
        var code = error.code();
        if (code >= 200 && code < 300 || code == 10 || code == 3) {
            return Optional.of(wording.signedOut("this account did not give us the permission for that"));
        }
        if (code >= 80000 && code <= 80014) {
            return Optional.of(wording.tooMany(retryAfter));
        }
        return switch (code) {
            case 102, 190 -> Optional.of(wording.signedOut(signedOut(error.subcode())));
            case 4 -> Optional.of(wording.tooManyOfOurs(retryAfter));
            case 17, 32, 341, 613 -> Optional.of(wording.tooMany(retryAfter));
            case 368 ->
                refused(
                        Cause.POLICY,
                        "blocks this account from posting for now. It says: "
                                + wording.reason(account, error.message()));
            case 506 -> refused(Cause.DUPLICATE, "says that this is the same as the post before it.");
            case 100 -> Optional.of(parameter(account, error));
            case 324, 352, 36000, 36001, 36003, 36004, 1366046, 1609005 -> content(account, error);
            case 9 -> notSent("takes no more posts from this account today.");
            case 25 ->
                refused(Cause.POLICY, "has restricted this account. Open its app and follow what it says there.");
            default -> Optional.empty();
        };
    }

    private Outcome.Unsent parameter(Account account, GraphError error) {
        if (error.message().contains("appsecret_proof")) {
            return wording.signedOut("the app's secret that we hold is not the right one");
        }
        if (error.isAbsence()) {
            return wording.signedOut("it does not know this account, or does not let us see it");
        }
        return new Outcome.Refused(Cause.CONTENT, doesNotTake(account, error));
    }

    private static String signedOut(int subcode) {
        return switch (subcode) {
            case 458 -> "our app was removed from this account";
            case 459 -> "somebody must sign in there and pass a check first";
            case 460 -> "the password was changed since this account was connected";
            case 464 -> "the person who connected this account is not confirmed there";
            case 492 -> "the person who connected this page no longer has a role on it";
            default -> "this account's permission has ended";
        };
    }

    private Optional<Outcome.Unsent> content(Account account, GraphError error) {
        return Optional.of(new Outcome.Refused(Cause.CONTENT, doesNotTake(account, error)));
    }

    private String doesNotTake(Account account, GraphError error) {
        return wording.platform() + " does not take this post. It says: " + wording.reason(account, error.message());
    }

    private Optional<Outcome.Unsent> refused(Cause cause, String what) {
        return Optional.of(new Outcome.Refused(cause, wording.platform() + " " + what));
    }

    private Optional<Outcome.Unsent> notSent(String what) {
        return Optional.of(new Outcome.NotSent(wording.platform() + " " + what));
    }
}
