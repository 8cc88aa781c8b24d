package uk.countersign.bench;

import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Duration;
import uk.countersign.database.Database;
import uk.countersign.database.Ids;
import uk.countersign.post.Post;
import uk.countersign.post.Posts;

/**
 * Claims a single post and sends it by the application's own publisher, with every check and every entry of the record
 * that belongs to it. The publisher is nobody's but its package's, so it is asked by reflection.
 */
final class SendOnePost {

    private static final Duration LEASE = Duration.ofMinutes(5);

    private final Database database;
    private final Posts posts;
    private final Ids ids;
    private final Clock clock;
    private final Object publisher;
    private final Method send;

    SendOnePost(RunningApplication application) throws ReflectiveOperationException {
        this.database = application.bean(Database.class);
        this.posts = application.bean(Posts.class);
        this.ids = application.bean(Ids.class);
        this.clock = application.bean(Clock.class);
        var type = Class.forName("uk.countersign.publishing.Publisher");
        this.publisher = application.context().getBean(type);
        this.send = type.getDeclaredMethod("send", Post.class, String.class);
        send.setAccessible(true);
    }

    void send(String postId) throws ReflectiveOperationException {
        var owner = ids.next();
        var now = clock.instant();
        int claimed = database.inTransaction(() -> database.sql("""
                        update post set lease_owner = ?, lease_until = ?
                        where id = ? and state = 'SCHEDULED' and (lease_until is null or lease_until < ?)""")
                .params(Database.values(owner, now.plus(LEASE), postId, now))
                .update());
        if (claimed == 1) {
            send.invoke(publisher, posts.get(postId), owner);
        }
    }
}
