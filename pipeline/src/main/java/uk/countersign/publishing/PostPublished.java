package uk.countersign.publishing;

import uk.countersign.post.Post;

/** A post stands on its platform, and the record says so. What is made of it changes nothing of the post. */
public record PostPublished(Post post) {}
