package uk.countersign.sandbox.graph;

import uk.countersign.sandbox.http.Json;
import uk.countersign.sandbox.http.Reply;
import uk.countersign.sandbox.record.Platform;

/** The headers in which the Graph API tells how much of its limits is used, in percent. */
final class Usage {

    private Usage() {}

    static Reply light(Reply reply, Platform platform, String account) {
        return headers(reply, platform, account, 1, 0);
    }

    static Reply exhausted(Reply reply, Platform platform, long minutes) {
        return headers(reply, platform, "0", 100, minutes);
    }

    private static Reply headers(Reply reply, Platform platform, String account, int percent, long minutes) {
        var app = Json.object()
                .put("call_count", percent)
                .put("total_cputime", percent)
                .put("total_time", percent);
        var business = Json.object();
        business.putArray(account)
                .addObject()
                .put("type", platform == Platform.INSTAGRAM ? "instagram" : "pages")
                .put("call_count", percent)
                .put("total_cputime", percent)
                .put("total_time", percent)
                .put("estimated_time_to_regain_access", minutes);
        return reply.with("X-App-Usage", app.toString()).with("X-Business-Use-Case-Usage", business.toString());
    }
}
