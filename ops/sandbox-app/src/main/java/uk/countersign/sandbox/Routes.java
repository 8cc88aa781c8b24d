package uk.countersign.sandbox;

import java.time.Clock;
import java.util.Optional;
import uk.countersign.sandbox.bluesky.BlueskyApi;
import uk.countersign.sandbox.consent.Apps;
import uk.countersign.sandbox.consent.Avatar;
import uk.countersign.sandbox.consent.ConsentPages;
import uk.countersign.sandbox.consent.Consents;
import uk.countersign.sandbox.faults.Faults;
import uk.countersign.sandbox.graph.GraphApi;
import uk.countersign.sandbox.http.Json;
import uk.countersign.sandbox.http.Reply;
import uk.countersign.sandbox.http.Request;
import uk.countersign.sandbox.mastodon.MastodonApi;
import uk.countersign.sandbox.record.Ids;
import uk.countersign.sandbox.record.Limits;
import uk.countersign.sandbox.record.Store;
import uk.countersign.sandbox.timeline.Timeline;
import uk.countersign.sandbox.x.XApi;

/** Which part of the sandbox answers which address. A further platform gets its line here. */
final class Routes {

    private final Admin admin;
    private final XApi x;
    private final GraphApi graph;
    private final BlueskyApi bluesky;
    private final MastodonApi mastodon;
    private final Timeline timeline;
    private final ConsentPages consent;

    Routes(Store store, Ids ids, Clock clock, Faults faults, Limits limits) {
        var consents = new Consents(ids, clock);
        var apps = new Apps(ids);
        this.consent = new ConsentPages(store, consents, apps);
        this.admin = new Admin(store, faults, new Registry(store, ids, clock), new Readers(store, ids, clock));
        this.x = new XApi(store, ids, clock, faults, limits, consents);
        this.graph = new GraphApi(store, ids, clock, faults, limits, consents);
        this.bluesky = new BlueskyApi(store, clock, faults);
        this.mastodon = new MastodonApi(store, ids, clock, faults, apps, consents);
        this.timeline = new Timeline(store, faults);
    }

    Reply answer(Request request) {
        return consent.answer(request)
                .or(() -> Avatar.answer(request))
                .or(() -> request.below("/x/2").or(() -> request.below("/2")).map(x::answer))
                .or(() -> request.below("/graph").map(graph::answer))
                .or(() -> request.below("/bluesky/xrpc").map(bluesky::answer))
                .or(() -> Optional.of(request)
                        .filter(it -> it.method().equals("POST") && it.path().equals("/mastodon/oauth/token"))
                        .map(mastodon::token))
                .or(() -> request.below("/mastodon/api").map(mastodon::answer))
                .or(() -> request.below("/sandbox").flatMap(admin::answer))
                .or(() -> timeline.answer(request))
                .orElseGet(() -> unknown(request));
    }

    private static Reply unknown(Request request) {
        return Reply.json(404, Json.object().put("error", "The sandbox has no " + request.path()));
    }
}
