package uk.countersign.connectors.facebook;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.App;
import uk.countersign.connectors.Authorisation;
import uk.countersign.connectors.Offer;
import uk.countersign.connectors.Offers;
import uk.countersign.connectors.PlatformSettings;
import uk.countersign.connectors.Proof;
import uk.countersign.connectors.graph.GraphConsent;
import uk.countersign.connectors.transport.RemoteId;
import uk.countersign.connectors.transport.Wording;

/** Pages, by the consent of somebody who runs them. A page's own token is kept, which does not end by itself. */
public final class FacebookAuthorisation implements Authorisation {

    /** What is needed to post, to read back, and to look after comments. */
    public static final List<String> SCOPES = List.of(
            "pages_show_list",
            "pages_read_engagement",
            "pages_manage_posts",
            "pages_read_user_content",
            "pages_manage_engagement");

    private static final String NOTHING = "Facebook named no page that you may post on. Sign in there as somebody who"
            + " runs the school’s page, and tick the page when Facebook asks which.";

    private final GraphConsent consent;

    public FacebookAuthorisation(PlatformSettings settings, App app, Clock clock) {
        this.consent = new GraphConsent(settings, app, new Wording("Facebook"), clock);
    }

    @Override
    public String platform() {
        return FacebookConnector.PLATFORM;
    }

    @Override
    public List<String> permissions() {
        return List.of(
                "See which pages you run, so that one can be chosen",
                "Post on the page, with pictures, and delete its posts",
                "Read the page’s posts and the comments below them",
                "Hide, delete and answer comments");
    }

    @Override
    public URI authorise(String state, URI redirect, Proof proof) {
        return consent.screen(state, redirect);
    }

    @Override
    public Offers exchange(String code, Proof proof, URI redirect) {
        return consent.offers(code, redirect, this::offer, NOTHING);
    }

    private Optional<Offer> offer(JsonNode page) {
        var name = page.path("name").asString("");
        return RemoteId.in(page, "id")
                .filter(id -> GraphConsent.mayPost(page))
                .map(id -> new Offer(
                        id,
                        page.path("username").asString(name),
                        name,
                        Offer.address(
                                page.path("picture").path("data").path("url").asString("")),
                        consent.secrets(page)));
    }
}
