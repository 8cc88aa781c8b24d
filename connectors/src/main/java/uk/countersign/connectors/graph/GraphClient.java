package uk.countersign.connectors.graph;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.MultipartBody;
import okhttp3.Request;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.PlatformSettings;
import uk.countersign.connectors.transport.Answer;
import uk.countersign.connectors.transport.Exchange;
import uk.countersign.connectors.transport.Picture;
import uk.countersign.connectors.transport.Reply;
import uk.countersign.connectors.transport.Transport;
import uk.countersign.connectors.transport.Wording;

/** Signed calls to the Graph, each sent once. Secrets: {@code access_token}, {@code app_secret}, and {@code app_id} where
 * it is known. */
public final class GraphClient {

    /** The option that names the version of the interface. */
    public static final String VERSION = "version";

    private final Transport transport;
    private final HttpUrl root;
    private final Wording wording;
    private final GraphCodes codes;
    private final Clock clock;

    public GraphClient(PlatformSettings settings, Wording wording, Clock clock) {
        this.transport = new Transport(settings);
        this.root = HttpUrl.get(settings.baseUrl().toString())
                .newBuilder()
                .addPathSegment(settings.text(VERSION, "v25.0"))
                .build();
        this.wording = wording;
        this.codes = new GraphCodes(wording);
        this.clock = clock;
    }

    /** Reads. */
    public Exchange get(Account account, String path, Map<String, String> parameters) {
        return transport.send(
                new Request.Builder().url(address(account, path, parameters)).build());
    }

    /** Deletes. */
    public Exchange delete(Account account, String path) {
        return transport.send(new Request.Builder()
                .url(address(account, path, Map.of()))
                .delete()
                .build());
    }

    /** Sends a form. */
    public Exchange post(Account account, String path, Map<String, String> parameters) {
        var form = new FormBody.Builder(StandardCharsets.UTF_8);
        parameters.forEach(form::add);
        credentials(account).forEach(form::add);
        return transport.send(
                new Request.Builder().url(address(path)).post(form.build()).build());
    }

    /** What the account's token is worth, asked as the app itself where its id is known. */
    Exchange inspect(Account account) {
        var secret = account.secret("app_secret");
        var own = account.secret("access_token");
        var app = account.secrets().getOrDefault("app_id", "");
        var address = address("debug_token").newBuilder().addQueryParameter("input_token", own);
        credentials(secret, app.isBlank() ? own : app + "|" + secret).forEach(address::addQueryParameter);
        return transport.send(new Request.Builder().url(address.build()).build());
    }

    /** Sends a form with a picture, or a part of a video, in that field. */
    public Exchange upload(
            Account account,
            String path,
            Map<String, String> parameters,
            String field,
            byte[] bytes,
            String mediaType) {
        var form = new MultipartBody.Builder().setType(MultipartBody.FORM);
        parameters.forEach(form::addFormDataPart);
        credentials(account).forEach(form::addFormDataPart);
        form.addPart(Picture.part(field, bytes, 0, bytes.length, mediaType));
        return transport.send(
                new Request.Builder().url(address(path)).post(form.build()).build());
    }

    /** The answer's object, or what its error means. */
    public Reply<JsonNode> object(Account account, Exchange exchange) {
        return exchange.either(
                answer -> object(account, answer),
                notReached -> new Reply.Bad<>(wording.notReached(notReached)),
                lost -> new Reply.Bad<>(wording.lost(lost)));
    }

    /** Whether the answer says that there is no such object. */
    public static boolean saysAbsent(Exchange exchange) {
        return exchange.either(
                answer -> GraphError.in(answer).filter(GraphError::isAbsence).isPresent(), no -> false, no -> false);
    }

    /** Whether the answer is an error of the Graph's own that will not pass by itself. */
    public static boolean saysNo(Exchange exchange) {
        return exchange.either(
                answer -> answer.status() < 500
                        && GraphError.in(answer)
                                .filter(error -> error.code() > 2)
                                .isPresent(),
                no -> false,
                no -> false);
    }

    /** What one of Instagram's subcodes, met outside of an error object, means. */
    public Optional<Outcome.Unsent> meaningOf(Account account, int subcode, String message) {
        return codes.meaning(account, new GraphError(0, subcode, message), Optional.empty());
    }

    /** The sentences in this platform's name. */
    public Wording wording() {
        return wording;
    }

    private Reply<JsonNode> object(Account account, Answer answer) {
        var error = GraphError.in(answer);
        var retryAfter = UsageHint.in(answer, clock);
        var meaning = error.flatMap(e -> codes.meaning(account, e, retryAfter));
        if (meaning.isPresent()) {
            return new Reply.Bad<>(meaning.get());
        }
        if (answer.status() == 401) {
            return new Reply.Bad<>(wording.signedOut("this account's permission has ended"));
        }
        if (answer.status() == 429) {
            return new Reply.Bad<>(wording.tooMany(retryAfter));
        }
        var object = answer.object().filter(body -> answer.isSuccess() && error.isEmpty());
        return object.isPresent() ? new Reply.Good<>(object.get()) : new Reply.Bad<>(wording.unclear(answer));
    }

    private HttpUrl address(Account account, String path, Map<String, String> parameters) {
        var address = address(path).newBuilder();
        parameters.forEach(address::addQueryParameter);
        credentials(account).forEach(address::addQueryParameter);
        return address.build();
    }

    private HttpUrl address(String path) {
        return root.newBuilder().addPathSegments(path).build();
    }

    private static Map<String, String> credentials(Account account) {
        return credentials(account.secret("app_secret"), account.secret("access_token"));
    }

    private static Map<String, String> credentials(String appSecret, String token) {
        return Map.of("access_token", token, "appsecret_proof", proof(appSecret, token));
    }

    static String proof(String appSecret, String token) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(appSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException("This Java cannot compute HMAC-SHA256", everyJavaHasIt);
        }
    }
}
