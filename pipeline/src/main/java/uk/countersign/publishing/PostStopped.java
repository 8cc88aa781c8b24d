package uk.countersign.publishing;

import uk.countersign.post.Post;

/** A post will not go out by itself: it was held, or its platform refused it. Its people have to be told why. */
public record PostStopped(Post post) {}
