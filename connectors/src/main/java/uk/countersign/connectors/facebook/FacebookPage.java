package uk.countersign.connectors.facebook;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Grant;
import uk.countersign.connectors.Identity;
import uk.countersign.connectors.graph.GraphClient;
import uk.countersign.connectors.graph.TokenCheck;
import uk.countersign.connectors.transport.Endings;
import uk.countersign.connectors.transport.RemoteId;
import uk.countersign.connectors.transport.WebAddress;

/** Which page the credentials open, and whether they are the page's own. */
record FacebookPage(GraphClient graph) {

    private static final List<String> NEEDED = List.of(
            "pages_manage_posts", "pages_read_engagement", "pages_manage_engagement", "pages_read_user_content");

    private static final List<String> POSTING = List.of("pages_manage_posts", "pages_read_engagement");

    Identity identify(Account account) {
        return TokenCheck.of(graph, account, NEEDED, POSTING)
                .either(check -> identify(account, check), Endings::identifying);
    }

    private Identity identify(Account account, TokenCheck check) {
        if (check.type().equals("USER")) {
            return new Identity.Rejected("This opens a person's own Facebook account, not the school's page, and"
                    + " nothing can be posted with it. Connect again under Accounts, and choose the page when Facebook"
                    + " asks which pages we may use.");
        }
        return graph.object(account, graph.get(account, "me", Map.of("fields", "id,name,username,picture{url}")))
                .either(me -> known(account, me, check.grant()), Endings::identifying);
    }

    private static Identity known(Account account, JsonNode me, Grant grant) {
        var id = RemoteId.in(me, "id");
        if (id.isEmpty()) {
            return new Identity.Unavailable("Facebook did not say whose account this is.");
        }
        var name = me.path("name").asString("");
        if (!account.remoteId().isBlank() && !account.remoteId().equals(id.get())) {
            return new Identity.Rejected("These credentials open \"" + name
                    + "\", not the page that was chosen. Connect the page itself under Accounts.");
        }
        var picture = WebAddress.in(me.path("picture").path("data"), "url");
        return new Identity.Known(id.get(), me.path("username").asString(name), name, picture, grant);
    }
}
