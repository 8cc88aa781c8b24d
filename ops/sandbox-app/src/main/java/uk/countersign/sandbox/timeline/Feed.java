package uk.countersign.sandbox.timeline;

import java.util.List;
import uk.countersign.sandbox.record.Account;
import uk.countersign.sandbox.record.Post;

/** An account with the posts that readers can see, newest first. */
record Feed(Account account, List<Post> posts) {}
