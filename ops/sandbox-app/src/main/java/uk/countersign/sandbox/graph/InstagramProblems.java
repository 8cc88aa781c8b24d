package uk.countersign.sandbox.graph;

import uk.countersign.sandbox.http.Refusal;

/** Instagram's own refusals, by code and subcode. */
final class InstagramProblems {

    private InstagramProblems() {}

    static Refusal unreachable() {
        return GraphProblems.said(
                9004,
                2_207_052,
                "Only photo or video can be accepted as media type.",
                "Media download has failed",
                "The media could not be fetched from this URI.");
    }

    static Refusal tooSlow() {
        return GraphProblems.said(
                -2, 2_207_003, "Timeout", "Download timed out", "It takes too long to download the media.");
    }

    static Refusal notAJpeg() {
        return GraphProblems.said(
                36_001,
                2_207_005,
                "The image format is not supported.",
                "Unsupported format",
                "The image format is not supported. Use JPEG.");
    }

    static Refusal notAVideo() {
        return GraphProblems.said(
                352,
                2_207_026,
                "The video format is not supported.",
                "Unsupported format",
                "The video format is not supported. Use MP4 or MOV.");
    }

    static Refusal tooLarge() {
        return GraphProblems.said(
                36_000,
                2_207_004,
                "The image size is too large.",
                "Image too large",
                "The image is too large to download. It should be less than 8 MB.");
    }

    static Refusal shape() {
        return GraphProblems.said(
                36_003,
                2_207_009,
                "The aspect ratio is not supported.",
                "Invalid aspect ratio",
                "The submitted image must have an aspect ratio from 4:5 to 1.91:1.");
    }

    static Refusal caption(String words) {
        return GraphProblems.said(36_004, 2_207_010, "The caption was too long.", "Caption too long", words);
    }

    static Refusal notReady() {
        return GraphProblems.said(
                9007,
                2_207_027,
                "Media ID is not available",
                "The media is not ready",
                "The media is not ready for publishing, please wait for a moment.");
    }

    static Refusal noContainer() {
        return GraphProblems.said(
                24, 2_207_008, "The requested resource does not exist", "Not found", "The media could not be found.");
    }

    static Refusal publishedBefore() {
        return GraphProblems.said(
                24,
                2_207_006,
                "The requested resource does not exist",
                "Media not found",
                "The media was published before or is no longer there.");
    }

    static Refusal expired() {
        return GraphProblems.said(
                -2, 2_207_020, "The media has expired.", "Media expired", "Create a new container and try again.");
    }

    static Refusal quota() {
        return GraphProblems.said(
                9,
                2_207_042,
                "Application request limit reached",
                "Limit reached",
                "You reached the maximum number of posts that is allowed to be published.");
    }

    static Refusal children() {
        return GraphProblems.parameter("Param children must be 2 to 10 ids of carousel items of this account");
    }
}
