package uk.countersign.publishing;

import java.time.Instant;
import uk.countersign.post.Post;

/** A post that a lane has taken up, under whose name, and until when. */
record Claimed(Post post, String owner, Instant until) {}
