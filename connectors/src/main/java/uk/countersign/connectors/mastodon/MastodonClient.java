package uk.countersign.connectors.mastodon;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.MultipartBody;
import okhttp3.Request;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.OutgoingMedia;
import uk.countersign.connectors.PlatformSettings;
import uk.countersign.connectors.transport.Exchange;
import uk.countersign.connectors.transport.JsonBody;
import uk.countersign.connectors.transport.MediaFile;
import uk.countersign.connectors.transport.RemoteId;
import uk.countersign.connectors.transport.Reply;
import uk.countersign.connectors.transport.ServerAddress;
import uk.countersign.connectors.transport.Transport;

/** A server's interface as methods. Each makes one call, sent once. */
final class MastodonClient {

    private final Transport transport;
    private final ServerAddress servers;
    private final MastodonAnswers answers;

    MastodonClient(PlatformSettings settings, Clock clock) {
        transport = new Transport(settings);
        servers = new ServerAddress(settings);
        answers = new MastodonAnswers(clock);
    }

    /** The server of that name. */
    Reply<HttpUrl> named(String server) {
        return servers.named(server);
    }

    /** What an account has to remember of its server. */
    Map<String, String> secret(HttpUrl server) {
        return servers.secret(server);
    }

    /** Sends a form to a server, as nobody in particular; secrets go into its body and never into an address. */
    Reply<JsonNode> form(HttpUrl server, String path, Map<String, String> fields) {
        var form = new FormBody.Builder(StandardCharsets.UTF_8);
        fields.forEach(form::add);
        var address = server.newBuilder().addPathSegments(path).build();
        var nobody = new Account("", "", fields);
        return answers.object(
                nobody,
                transport.send(
                        new Request.Builder().url(address).post(form.build()).build()));
    }

    /** Where the account is. */
    Reply<HttpUrl> server(Account account) {
        return servers.of(account);
    }

    /** What the server says of itself. */
    Reply<JsonNode> instance(Account account) {
        return send(account, "v2/instance", request -> request).then(exchange -> answers.object(account, exchange));
    }

    /** Whose account it is. */
    Reply<JsonNode> me(Account account) {
        return send(account, "v1/accounts/verify_credentials", request -> request)
                .then(exchange -> answers.object(account, exchange));
    }

    /** Brings a picture with its description; gives its id. */
    Reply<String> upload(Account account, OutgoingMedia media, byte[] bytes) {
        var form = new MultipartBody.Builder().setType(MultipartBody.FORM);
        if (!media.altText().isBlank()) {
            form.addFormDataPart("description", media.altText());
        }
        form.addPart(MediaFile.part("file", bytes, media.mediaType()));
        return send(account, "v2/media", request -> request.post(form.build()))
                .then(exchange -> answers.object(account, exchange))
                .then(object -> RemoteId.made(object, "Mastodon"));
    }

    /** Whether the server has worked on a picture; false while it is at it. */
    Reply<Boolean> isReady(Account account, String id) {
        return send(account, "v1/media/" + id, request -> request)
                .then(exchange -> answers.object(account, exchange)
                        .then(object -> new Reply.Good<>(
                                exchange.either(answer -> answer.status() != 206, no -> false, no -> false))));
    }

    /** Shows a post, under a key that the server remembers for an hour. */
    Reply<JsonNode> post(Account account, Map<String, Object> status, String key) {
        return send(
                        account,
                        "v1/statuses",
                        request -> request.header("Idempotency-Key", key).post(JsonBody.of(status)))
                .then(exchange -> answers.object(account, exchange));
    }

    /** A post; empty when there is none of that id. */
    Reply<Optional<JsonNode>> status(Account account, String id) {
        return send(account, "v1/statuses/" + id, request -> request).then(exchange -> found(account, exchange));
    }

    /** Deletes a post; empty when there was none of that id. */
    Reply<Optional<JsonNode>> delete(Account account, String id) {
        return send(account, "v1/statuses/" + id, Request.Builder::delete).then(exchange -> found(account, exchange));
    }

    /** A page of the account's own posts, newest first, before that id unless it is empty. */
    Reply<JsonNode> statuses(Account account, String before) {
        var from = before.isEmpty() ? "" : "&max_id=" + before;
        return send(
                        account,
                        "v1/accounts/" + account.remoteId() + "/statuses?limit=40&exclude_reblogs=true" + from,
                        request -> request)
                .then(exchange -> answers.list(account, exchange));
    }

    private Reply<Optional<JsonNode>> found(Account account, Exchange exchange) {
        return exchange.either(
                        answer -> answer.status() == 404
                                && answer.object()
                                        .filter(object -> object.has("error"))
                                        .isPresent(),
                        no -> false,
                        no -> false)
                ? new Reply.Good<>(Optional.empty())
                : answers.object(account, exchange)
                        .then(object -> object.has("id")
                                ? new Reply.Good<>(Optional.of(object))
                                : new Reply.Bad<>(new Outcome.Unknown("Mastodon's answer named no post.")));
    }

    private Reply<Exchange> send(Account account, String path, UnaryOperator<Request.Builder> call) {
        return servers.of(account).then(server -> {
            var address = HttpUrl.get(server.newBuilder().addPathSegment("api").build() + "/" + path);
            var request = new Request.Builder()
                    .url(address)
                    .header("Authorization", "Bearer " + account.secret("access_token"));
            return new Reply.Good<>(transport.send(call.apply(request).build()));
        });
    }
}
