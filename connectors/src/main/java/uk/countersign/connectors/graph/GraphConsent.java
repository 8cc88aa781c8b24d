package uk.countersign.connectors.graph;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.App;
import uk.countersign.connectors.Offer;
import uk.countersign.connectors.Offers;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.PlatformSettings;
import uk.countersign.connectors.transport.Reply;
import uk.countersign.connectors.transport.Transport;
import uk.countersign.connectors.transport.Wording;

/**
 * The consent of somebody who runs pages: a code, a token of that person, one that lives longer, and with it the pages'
 * own tokens, which do not end by themselves. Only the latter are kept; the person's is dropped.
 */
public final class GraphConsent {

    private static final int MOST_PAGES = 20;
    private static final String FIELDS = "id,name,username,access_token,tasks,picture{url},"
            + "instagram_business_account{id,username,name,profile_picture_url}";

    private final App app;
    private final GraphClient graph;
    private final Transport transport;
    private final HttpUrl tokens;

    public GraphConsent(PlatformSettings settings, App app, Wording wording, Clock clock) {
        this.app = app;
        this.graph = new GraphClient(settings, wording, clock);
        this.transport = new Transport(settings);
        this.tokens = HttpUrl.get(settings.baseUrl().toString())
                .newBuilder()
                .addPathSegment(settings.text(GraphClient.VERSION, "v25.0"))
                .addPathSegments("oauth/access_token")
                .build();
    }

    /** The consent screen. */
    public URI screen(String state, URI redirect) {
        return HttpUrl.get(app.consentUrl().toString())
                .newBuilder()
                .addQueryParameter("client_id", app.clientId())
                .addQueryParameter("redirect_uri", redirect.toString())
                .addQueryParameter("response_type", "code")
                .addQueryParameter("state", state)
                .addQueryParameter("scope", String.join(",", app.scopes()))
                .build()
                .uri();
    }

    /**
     * The accounts that a consent opens.
     *
     * @param reader what a page offers, if anything
     * @param nothing what to say when no page does
     */
    public Offers offers(String code, URI redirect, Function<JsonNode, Optional<Offer>> reader, String nothing) {
        return token(Map.of("redirect_uri", redirect.toString(), "code", code))
                .then(brief -> token(Map.of("grant_type", "fb_exchange_token", "fb_exchange_token", brief)))
                .then(this::pages)
                .either(
                        pages -> {
                            var offers = pages.stream()
                                    .map(reader)
                                    .flatMap(Optional::stream)
                                    .toList();
                            return offers.isEmpty() ? new Offers.Nothing(nothing) : new Offers.Offered(offers);
                        },
                        why -> new Offers.Nothing(why.message()));
    }

    /** What is needed to act for the page, or for the account that belongs to it. */
    public Map<String, String> secrets(JsonNode page) {
        return Map.of(
                "access_token",
                page.path("access_token").asString(""),
                "app_id",
                app.clientId(),
                "app_secret",
                app.clientSecret());
    }

    /** Whether the person may post on the page, as far as the platform says. */
    public static boolean mayPost(JsonNode page) {
        var tasks = page.path("tasks");
        return page.hasNonNull("access_token")
                && (tasks.isEmpty()
                        || tasks.valueStream()
                                .anyMatch(task -> task.asString("").equals("CREATE_CONTENT")));
    }

    private Reply<String> token(Map<String, String> parameters) {
        // A form: addresses are written into logs on the way.
        var form = new FormBody.Builder(StandardCharsets.UTF_8)
                .add("client_id", app.clientId())
                .add("client_secret", app.clientSecret());
        parameters.forEach(form::add);
        var exchange = transport.send(
                new Request.Builder().url(tokens).post(form.build()).build());
        return graph.object(of(parameters.getOrDefault("fb_exchange_token", "")), exchange)
                .then(answer -> answer.hasNonNull("access_token")
                        ? new Reply.Good<>(answer.path("access_token").asString())
                        : new Reply.Bad<>(new Outcome.Unknown("No permission came back. Begin again.")));
    }

    private Reply<List<JsonNode>> pages(String token) {
        var person = of(token);
        var found = new ArrayList<JsonNode>();
        var after = "";
        for (var page = 0; page < MOST_PAGES; page++) {
            var asked = after.isEmpty()
                    ? Map.of("fields", FIELDS, "limit", "100")
                    : Map.of("fields", FIELDS, "limit", "100", "after", after);
            var reply = graph.object(person, graph.get(person, "me/accounts", asked));
            if (reply instanceof Reply.Bad<JsonNode> bad) {
                return new Reply.Bad<>(bad.why());
            }
            var list = ((Reply.Good<JsonNode>) reply).value();
            list.path("data").forEach(found::add);
            after = list.path("paging").path("cursors").path("after").asString("");
            if (after.isEmpty() || !list.path("paging").has("next")) {
                return new Reply.Good<>(found);
            }
        }
        return new Reply.Good<>(found);
    }

    private Account of(String token) {
        return new Account("", "", Map.of("access_token", token, "app_secret", app.clientSecret()));
    }
}
