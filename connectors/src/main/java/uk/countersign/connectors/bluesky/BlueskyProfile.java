package uk.countersign.connectors.bluesky;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Grant;
import uk.countersign.connectors.Identity;
import uk.countersign.connectors.transport.Reply;

/** Whose account it is, with the name and the picture by which a person knows it. */
final class BlueskyProfile {

    private final BlueskyClient bluesky;

    BlueskyProfile(BlueskyClient bluesky) {
        this.bluesky = bluesky;
    }

    Reply<Identity.Known> of(Account account) {
        return bluesky.session(account)
                .then(session -> bluesky.profile(account).then(profile -> {
                    var said = profile.map(found -> found.path("value"));
                    var name = said.map(value -> value.path("displayName").asString(""))
                            .filter(written -> !written.isBlank())
                            .orElse(session.handle());
                    Reply<List<URI>> pictures = bluesky.addresses(
                            account,
                            said.map(value -> List.of(value.path("avatar"))).orElse(List.of()));
                    return pictures.then(found -> new Reply.Good<>(
                            new Identity.Known(session.did(), session.handle(), name, first(found), Grant.UNTOLD)));
                }));
    }

    private static Optional<URI> first(List<URI> addresses) {
        return addresses.stream().findFirst();
    }
}
