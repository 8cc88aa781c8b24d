package uk.countersign.sandbox.x;

import java.time.Clock;
import java.util.Locale;
import uk.countersign.sandbox.http.Request;
import uk.countersign.sandbox.record.Account;
import uk.countersign.sandbox.record.Platform;
import uk.countersign.sandbox.record.Store;

/** Tells on whose behalf a call is made, by signature or by bearer token. */
final class XCaller {

    private final Store store;
    private final OAuth1 signatures;

    XCaller(Store store, Clock clock) {
        this.store = store;
        this.signatures = new OAuth1(store, clock);
    }

    Account identify(Request request) {
        var header = request.header("Authorization")
                .orElseThrow(() -> XProblems.unauthorized("there is no Authorization header"));
        var scheme = header.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "oauth" -> signatures.verify(request, header);
            case "bearer" -> bearer(header.substring("bearer".length()).strip());
            default -> throw XProblems.unauthorized("only OAuth and Bearer are taken");
        };
    }

    private Account bearer(String token) {
        return store.read(state -> state.accountWithToken(token))
                .filter(account -> account.platform() == Platform.X)
                .filter(account -> account.credential("bearer_token").equals(token))
                .orElseThrow(() -> XProblems.unauthorized("the bearer token is not known"));
    }
}
