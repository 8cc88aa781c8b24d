package uk.countersign.connectors.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The text of a post, out of the HTML that servers make of it. */
class StatusTextTest {

    @Test
    void linksReadAsTheyWereWritten() {
        assertThat(StatusText.of("<p>News: <a href=\"https://oakfield.sch.uk/news?a=1&amp;b=2\" rel=\"nofollow\"><span"
                        + " class=\"invisible\">https://</span><span class=\"ellipsis\">oakfield.sch.uk/news</span><span"
                        + " class=\"invisible\">?a=1&amp;b=2</span></a></p>"))
                .isEqualTo("News: https://oakfield.sch.uk/news?a=1&b=2");
    }

    @Test
    void linesAndParagraphsStay() {
        assertThat(StatusText.of("<p>One<br />two<br>three</p><p>Four</p>")).isEqualTo("One\ntwo\nthree\n\nFour");
    }

    @Test
    void signsAreSigns() {
        assertThat(StatusText.of(
                        "<p>1 &lt; 2 &amp;&amp; 3 &gt; 2 &quot;so&quot; it&#39;s &#x2600; &unknown; &amp;lt;</p>"))
                .isEqualTo("1 < 2 && 3 > 2 \"so\" it's \u2600 &unknown; &lt;");
    }

    @Test
    void mentionsAndHashtagsAreText() {
        assertThat(StatusText.of("<p><span class=\"h-card\"><a href=\"https://m.example/@bell\" class=\"u-url"
                        + " mention\">@<span>bell</span></a></span> <a class=\"mention"
                        + " hashtag\">#<span>Year6</span></a></p>"))
                .isEqualTo("@bell #Year6");
    }
}
