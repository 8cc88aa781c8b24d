package uk.countersign.connectors.bluesky;

import java.time.Clock;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.Outcome.Cause;
import uk.countersign.connectors.PlatformSettings;
import uk.countersign.connectors.transport.Answer;
import uk.countersign.connectors.transport.Exchange;
import uk.countersign.connectors.transport.Reply;
import uk.countersign.connectors.transport.RetryHint;
import uk.countersign.connectors.transport.Transport;
import uk.countersign.connectors.transport.Wording;

/** Calls by the AT Protocol's names, each sent once, and what their answers mean. */
final class Xrpc {

    static final Wording WORDING = new Wording("Bluesky");

    private final Transport transport;
    private final Clock clock;

    Xrpc(PlatformSettings settings, Clock clock) {
        this.transport = new Transport(settings);
        this.clock = clock;
    }

    /** Asks something. */
    Exchange query(HttpUrl server, String name, Map<String, String> parameters, String token) {
        var address = address(server, name).newBuilder();
        parameters.forEach(address::addQueryParameter);
        return transport.send(with(token, new Request.Builder().url(address.build())));
    }

    /** Has something done. */
    Exchange procedure(HttpUrl server, String name, RequestBody body, String token) {
        return transport.send(
                with(token, new Request.Builder().url(address(server, name)).post(body)));
    }

    /** The answer's object, or what its error means. */
    Reply<JsonNode> object(Account account, Exchange exchange) {
        return exchange.either(
                answer -> object(account, answer),
                notReached -> new Reply.Bad<>(WORDING.notReached(notReached)),
                lost -> new Reply.Bad<>(WORDING.lost(lost)));
    }

    /** The name of the error that the platform answered with; empty when it did not, or gave none. */
    static String error(Exchange exchange) {
        return exchange.either(answer -> answer.isSuccess() ? "" : text(answer, "error"), notReached -> "", lost -> "");
    }

    private Reply<JsonNode> object(Account account, Answer answer) {
        var object = answer.object();
        if (answer.isSuccess() && object.isPresent()) {
            return new Reply.Good<>(object.get());
        }
        return new Reply.Bad<>(
                answer.status() >= 400 && answer.status() < 500 ? refusal(account, answer) : WORDING.unclear(answer));
    }

    private Outcome.Unaccepted refusal(Account account, Answer answer) {
        if (answer.status() == 429) {
            return WORDING.tooMany(
                    RetryHint.retryAfter(answer, clock).or(() -> RetryHint.reset(answer, "ratelimit-reset", clock)));
        }
        var error = text(answer, "error");
        var said = " It says: " + WORDING.reason(account, text(answer, "message"));
        return switch (error) {
            case "AccountTakedown", "AccountSuspended", "AccountDeactivated" ->
                new Outcome.Refused(Cause.POLICY, "Bluesky has closed this account, or somebody did." + said);
            case "ExpiredToken", "InvalidToken", "AuthMissing" ->
                WORDING.signedOut("this account's permission has ended");
            case "BlobNotFound" ->
                new Outcome.NotSent("Bluesky no longer has the uploaded pictures; they must be sent anew.");
            case "AuthFactorTokenRequired" ->
                WORDING.signedOut("this account needs an app password, which is made in Bluesky's settings");
            case "" ->
                answer.status() == 401
                        ? WORDING.signedOut("this account's permission has ended")
                        : WORDING.unclear(answer);
            default -> refusal(answer, said);
        };
    }

    private static Outcome.Unaccepted refusal(Answer answer, String said) {
        return switch (answer.status()) {
            case 400, 413 -> new Outcome.Refused(Cause.CONTENT, "Bluesky does not take this post." + said);
            case 401 -> WORDING.signedOut("this account's permission has ended");
            case 403 -> new Outcome.Refused(Cause.POLICY, "Bluesky does not allow this." + said);
            default -> WORDING.unclear(answer);
        };
    }

    private static String text(Answer answer, String field) {
        return answer.object().map(object -> object.path(field).asString("")).orElse("");
    }

    private static HttpUrl address(HttpUrl server, String name) {
        return server.newBuilder().addPathSegment("xrpc").addPathSegment(name).build();
    }

    private static Request with(String token, Request.Builder request) {
        return token.isEmpty()
                ? request.build()
                : request.header("Authorization", "Bearer " + token).build();
    }
}
