package uk.countersign.connectors.instagram;

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

/** Professional accounts, by the consent of somebody who runs the page that they belong to, with that page's token. */
public final class InstagramAuthorisation implements Authorisation {

    /** What is needed to post, to read back, and to look after comments. */
    public static final List<String> SCOPES = List.of(
            "pages_show_list",
            "pages_read_engagement",
            "instagram_basic",
            "instagram_content_publish",
            "instagram_manage_comments");

    private static final String NOTHING = "No professional Instagram account belongs to the pages that you ticked. In"
            + " Instagram, switch the account to a professional one and link it with the school’s Facebook page; then"
            + " begin again.";

    private final GraphConsent consent;

    public InstagramAuthorisation(PlatformSettings settings, App app, Clock clock) {
        this.consent = new GraphConsent(settings, app, new Wording("Instagram"), clock);
    }

    @Override
    public String platform() {
        return InstagramConnector.PLATFORM;
    }

    @Override
    public List<String> permissions() {
        return List.of(
                "See which pages you run, and which Instagram account belongs to each",
                "Post on the Instagram account",
                "Read its posts and the comments below them",
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
        var account = page.path("instagram_business_account");
        var handle = account.path("username").asString("");
        return RemoteId.in(account, "id")
                .filter(id -> !handle.isEmpty() && page.hasNonNull("access_token"))
                .map(id -> new Offer(
                        id,
                        handle,
                        account.path("name").asString(handle),
                        Offer.address(account.path("profile_picture_url").asString("")),
                        consent.secrets(page)));
    }
}
