package uk.countersign.sandbox.x;

import java.time.Clock;
import java.util.function.Function;
import uk.countersign.sandbox.consent.Consents;
import uk.countersign.sandbox.faults.Faults;
import uk.countersign.sandbox.faults.Operation;
import uk.countersign.sandbox.http.Refusal;
import uk.countersign.sandbox.http.Reply;
import uk.countersign.sandbox.http.Request;
import uk.countersign.sandbox.record.Account;
import uk.countersign.sandbox.record.Ids;
import uk.countersign.sandbox.record.Limits;
import uk.countersign.sandbox.record.Platform;
import uk.countersign.sandbox.record.Store;

/** X's interface below {@code /2}: which call goes where, who calls, and how often they may. */
public final class XApi {

    private final Faults faults;
    private final XProblems problems;
    private final XCaller caller;
    private final Rates rates;
    private final XPosts posts;
    private final XTimeline timeline;
    private final XReplies replies;
    private final XMedia media;
    private final XTokens tokens;

    public XApi(Store store, Ids ids, Clock clock, Faults faults, Limits limits, Consents consents) {
        this.faults = faults;
        this.problems = new XProblems(clock);
        this.caller = new XCaller(store, clock);
        this.rates = new Rates(clock, limits);
        this.posts = new XPosts(store, ids, clock);
        this.timeline = new XTimeline(store);
        this.replies = new XReplies(store, clock);
        this.media = new XMedia(store, ids, clock);
        this.tokens = new XTokens(store, ids, consents);
    }

    /** Answers a call whose path begins after {@code /2}. */
    public Reply answer(Request request) {
        var path = request.segments();
        var call = request.method() + " " + path.get(0);
        return switch (call) {
            case "POST tweets" -> create(request, path.size());
            case "DELETE tweets" -> path.size() == 2 ? delete(request, path.get(1)) : unknown(request);
            case "PUT tweets" -> path.size() == 3 && path.get(2).equals("hidden") ? hide(request) : unknown(request);
            case "GET tweets" -> posts(request);
            case "GET users" -> users(request);
            case "POST oauth2" -> token(request);
            case "GET media", "POST media" -> media(request);
            default -> unknown(request);
        };
    }

    private Reply create(Request request, int length) {
        return length == 1
                ? counted(request, Operation.CREATE_POST, Rates.Kind.CREATE, account -> posts.create(account, request))
                : unknown(request);
    }

    private Reply delete(Request request, String id) {
        return counted(request, Operation.DELETE_POST, Rates.Kind.DELETE, account -> posts.delete(account, id));
    }

    private Reply posts(Request request) {
        var path = request.segments();
        if (request.path().equals("/tweets/search/recent")) {
            return read(request, account -> replies.search(request));
        }
        return path.size() == 2 ? read(request, account -> timeline.one(request, path.get(1))) : unknown(request);
    }

    private Reply hide(Request request) {
        var id = request.segments().get(1);
        return counted(request, Operation.MODERATE, Rates.Kind.HIDE, account -> replies.hide(account, id, request));
    }

    private Reply users(Request request) {
        var path = request.segments();
        if (path.size() == 2 && path.get(1).equals("me")) {
            return counted(request, Operation.TOKEN, Rates.Kind.ME, account -> timeline.me(request, account));
        }
        if (path.size() == 3 && path.get(2).equals("tweets")) {
            return read(request, account -> timeline.postsOf(request, path.get(1)));
        }
        if (path.size() == 3 && path.get(2).equals("mentions")) {
            return read(request, account -> replies.mentions(account, request));
        }
        return unknown(request);
    }

    private Reply token(Request request) {
        return request.path().equals("/oauth2/token")
                ? faults.around(Platform.X, Operation.TOKEN, problems, () -> tokens.give(request))
                : unknown(request);
    }

    private Reply media(Request request) {
        var path = request.segments();
        var call = request.method() + " " + String.join("/", path.subList(1, path.size()));
        if (path.size() == 4 && call.matches("POST upload/[0-9]{1,19}/(append|finalize)")) {
            return upload(
                    request,
                    account -> path.get(3).equals("append")
                            ? media.append(account, path.get(2), request)
                            : media.finish(account, path.get(2)));
        }
        return switch (call) {
            case "POST upload/initialize" -> upload(request, account -> media.initialize(account, request));
            case "POST upload" -> upload(request, account -> media.whole(account, request));
            case "POST metadata" -> upload(request, account -> media.describe(account, request));
            case "GET upload" -> limited(request, Rates.Kind.MEDIA, account -> media.status(account, request));
            default -> unknown(request);
        };
    }

    private Reply upload(Request request, Function<Account, Reply> call) {
        return counted(request, Operation.UPLOAD_MEDIA, Rates.Kind.MEDIA, call);
    }

    private Reply read(Request request, Function<Account, Reply> call) {
        return counted(request, Operation.READ_POSTS, Rates.Kind.READ, call);
    }

    private Reply counted(Request request, Operation operation, Rates.Kind kind, Function<Account, Reply> call) {
        return faults.around(Platform.X, operation, problems, () -> limited(request, kind, call));
    }

    private Reply limited(Request request, Rates.Kind kind, Function<Account, Reply> call) {
        var account = caller.identify(request);
        var allowance = rates.count(account.id(), kind);
        return allowance.on(
                allowance.granted() ? Refusal.answer(() -> call.apply(account)) : XProblems.tooManyRequests());
    }

    private static Reply unknown(Request request) {
        throw XProblems.notFound("There is no " + request.method() + " " + request.path());
    }
}
