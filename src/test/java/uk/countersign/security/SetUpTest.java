package uk.countersign.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import uk.countersign.Countersign;
import uk.countersign.audit.AuditLog;
import uk.countersign.school.Members;
import uk.countersign.school.Nation;
import uk.countersign.school.OneTimeLinks;
import uk.countersign.school.Role;
import uk.countersign.school.Schools;

/** The first start, on a record in which there is nobody. */
@SpringBootTest(classes = Countersign.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestPages.class)
@ContextConfiguration(initializers = TestDataFolder.class)
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
class SetUpTest {

    private static final Pattern PRINTED = Pattern.compile("http://localhost:\\d+(/set-up/[\\w-]{43})");
    private static final String EMAIL = "b.hart@oakfield.example";
    private static final String PASSWORD = "otters under the pier";

    @LocalServerPort
    int port;

    @Autowired
    Schools schools;

    @Autowired
    Members members;

    @Autowired
    OneTimeLinks links;

    @Autowired
    AuditLog audit;

    private static Map<String, String> answers() {
        return new HashMap<>(Map.of(
                "school", "Oakfield Primary School",
                "nation", "WALES",
                "zone", "Europe/London",
                "policy", "hamwic",
                "quietFrom", "20:00",
                "quietTo", "07:00",
                "name", "Mrs Hart",
                "email", EMAIL,
                "password", PASSWORD,
                "repeated", PASSWORD));
    }

    @Test
    void theLinkOnTheConsoleOpensTheSetUpOnce(CapturedOutput console) {
        var printed = PRINTED.matcher(console.getOut());
        assertThat(printed.find()).as(console.getOut()).isTrue();
        var link = printed.group(1);
        var technician = new Browser(port);
        assertThat(technician.get(link).body()).contains("Set up your school");
        assertThat(technician.get("/set-up/guessed").statusCode()).isEqualTo(410);

        var mistaken = answers();
        mistaken.put("password", "short");
        mistaken.put("quietTo", "soon");
        assertThat(technician.post(link, mistaken).body()).contains("at least 12 characters", "quiet hours as 20:00");
        assertThat(members.isEmpty()).isTrue();

        assertThat(technician.location(technician.post(link, answers()))).isEqualTo("/set-up/people");

        var school = schools.all().get(0);
        assertThat(school.name()).isEqualTo("Oakfield Primary School");
        assertThat(school.nation()).isEqualTo(Nation.WALES);
        assertThat(school.policyPack()).isEqualTo("hamwic");
        var admin = members.byEmail(EMAIL).orElseThrow();
        assertThat(members.membership(admin.id(), school.id()).orElseThrow().roles())
                .containsExactly(Role.ADMIN);
        assertThat(audit.about(school.id(), "school:" + school.id()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor()).isEqualTo("Mrs Hart"));
        assertThat(technician.location(technician.get("/set-up/people")))
                .as("a second factor is asked for by default")
                .isEqualTo("/sign-in/second-factor?to=%2Fset-up%2Fpeople");
        assertThat(new Browser(port).get(link).statusCode()).isEqualTo(410);
        assertThat(new Browser(port).post(link, answers()).statusCode()).isEqualTo(410);
        assertThat(schools.all()).hasSize(1);
        assertThat(links.opensSetUp(link.substring("/set-up/".length()))).isFalse();
    }
}
