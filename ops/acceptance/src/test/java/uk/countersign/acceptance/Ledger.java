package uk.countersign.acceptance;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;
import uk.countersign.acceptance.Submissions.Submission;

/** Compares what was handed in with what the record says and with what stands on the platforms. */
final class Ledger {

    private static final Set<String> MOVING_DRAFT = Set.of("RECEIVED", "SCREENING", "AWAITING_APPROVAL", "APPROVED");
    private static final Set<String> MOVING_POST = Set.of("SCHEDULED", "SENDING", "UNCONFIRMED");
    private static final Set<String> STOPPED_POST = Set.of("HELD", "FAILED");

    private final Demo demo;
    private final Submissions submissions;

    Ledger(Demo demo, Submissions submissions) {
        this.demo = demo;
        this.submissions = submissions;
    }

    void assertEverythingIsAtRest() {
        assertThat(demo.shared().underway()).as("files not answered").isEmpty();
        assertThat(drafts())
                .as("drafts not decided")
                .noneMatch(draft -> MOVING_DRAFT.contains(draft.state()) && !isStopped(draft));
        assertThat(posts()).as("posts not settled").noneMatch(post -> MOVING_POST.contains(post.state()));
    }

    /** An approved draft stays approved when none of its posts could go out. */
    private boolean isStopped(Api.Draft draft) {
        return draft.state().equals("APPROVED")
                && posts().stream()
                        .filter(post -> post.draft().equals(draft.id()))
                        .allMatch(post -> STOPPED_POST.contains(post.state()));
    }

    void assertEveryDraftIsThereOnce() {
        var drafts = drafts();
        var marks = new SoftAssertions();
        for (var submission : submissions.all()) {
            marks.assertThat(drafts)
                    .as("drafts of %s", submission.mark())
                    .filteredOn(draft -> draft.text().contains("(" + submission.mark() + ")"))
                    .hasSize(1);
        }
        marks.assertThat(drafts)
                .as("all drafts, those of the sample school with them")
                .hasSize(submissions.all().size() + Samples.expected().size());
        Samples.expected()
                .forEach(sample -> marks.assertThat(putAway("Z-" + sample.name()))
                        .as("where %s was put away", sample)
                        .isEqualTo(1));
        marks.assertAll();
    }

    private long putAway(String ending) {
        return demo.shared().putAway("done", ending).size()
                + demo.shared().putAway("problem", ending).size();
    }

    void assertEveryPostStandsOnceOrSaysWhyNot() {
        var posts = posts().stream().collect(groupingBy(Api.Post::draft));
        var standing = demo.platforms().posts();
        var all = new SoftAssertions();
        var drafts = drafts();
        for (var submission : submissions.all()) {
            drafts.stream()
                    .filter(draft -> draft.text().contains("(" + submission.mark() + ")"))
                    .forEach(draft ->
                            assertStandsOnce(submission, posts.getOrDefault(draft.id(), List.of()), standing, all));
        }
        all.assertThat(standing).as("every post on a platform is one of ours").hasSize((int) published());
        all.assertAll();
    }

    private static void assertStandsOnce(
            Submission submission, List<Api.Post> posts, List<Platforms.Standing> standing, SoftAssertions all) {
        all.assertThat(posts)
                .as("posts of %s", submission)
                .extracting(Api.Post::platform)
                .containsExactlyInAnyOrderElementsOf(submission.channels());
        for (var post : posts) {
            var found = standing.stream()
                    .filter(each -> each.platform().equals(post.platform()))
                    .filter(each -> each.text().contains("(" + submission.mark() + ")"))
                    .map(Platforms.Standing::id)
                    .toList();
            if (post.state().equals("PUBLISHED")) {
                all.assertThat(found).as("what stands of %s", post).containsExactly(post.remoteId());
            } else {
                all.assertThat(post.state()).as("%s of %s", post, submission).isIn(STOPPED_POST);
                all.assertThat(post.reason()).as("why %s does not stand", post).isNotBlank();
                all.assertThat(found).as("what stands of %s", post).isEmpty();
            }
        }
    }

    void assertTheLogIsWhole() {
        for (var auditor : demo.answer().auditors()) {
            var proof = demo.as(auditor.name()).verifyAudit();
            assertThat(proof.path("ok").asBoolean())
                    .as("log of %s: %s", auditor.school(), proof)
                    .isTrue();
        }
    }

    long published() {
        return posts().stream().filter(post -> post.state().equals("PUBLISHED")).count();
    }

    /** How many drafts and posts ended in which state. */
    String summary() {
        return "%d submitted; drafts %s; posts %s"
                .formatted(
                        submissions.all().size(),
                        counted(drafts().stream().map(Api.Draft::state).toList()),
                        counted(posts().stream().map(Api.Post::state).toList()));
    }

    private static Map<String, Long> counted(List<String> states) {
        return new TreeMap<>(states.stream().collect(groupingBy(Function.identity(), counting())));
    }

    private List<Api.Draft> drafts() {
        return demo.as("Mrs Okafor").drafts();
    }

    private List<Api.Post> posts() {
        return demo.as("Mrs Okafor").posts();
    }
}
