package uk.countersign;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The one direction of dependence, and that nobody reaches into a package's inside. */
class BoundariesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Countersign.class);
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("uk.countersign");

    @Test
    void capabilitiesUseOnlyWhatOthersShowAndNeverInACircle() {
        MODULES.verify();
    }

    @Test
    void onlyPublishingUsesConnectors() {
        noClasses()
                .that()
                .resideOutsideOfPackages("uk.countersign.publishing..", "uk.countersign.connectors..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("uk.countersign.connectors..")
                .check(CLASSES);
    }

    @Test
    void connectorsKnowNeitherTheRecordNorSpring() {
        classes()
                .that()
                .resideInAPackage("uk.countersign.connectors..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages("org.springframework..", "java.sql..")
                .andShould()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "uk.countersign.connectors..",
                        "java..",
                        "javax..",
                        "okhttp3..",
                        "okio..",
                        "kotlin..",
                        "tools.jackson..",
                        "com.github.scribejava..",
                        "com.twitter.twittertext..",
                        "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void theWorkerNeedsNoSpring() {
        noClasses()
                .that()
                .resideInAnyPackage("uk.countersign.worker..", "uk.countersign.reading..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(CLASSES);
    }

    @Test
    void theRecordKnowsNothingOfWhatUsesIt() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "uk.countersign.database..",
                        "uk.countersign.state..",
                        "uk.countersign.audit..",
                        "uk.countersign.school..",
                        "uk.countersign.account..",
                        "uk.countersign.register..",
                        "uk.countersign.draft..",
                        "uk.countersign.post..",
                        "uk.countersign.policy..",
                        "uk.countersign.experience..",
                        "uk.countersign.calendar..",
                        "uk.countersign.recurring..",
                        "uk.countersign.notice..",
                        "uk.countersign.unsent..",
                        "uk.countersign.media..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "uk.countersign.intake..",
                        "uk.countersign.screening..",
                        "uk.countersign.approval..",
                        "uk.countersign.publishing..",
                        "uk.countersign.notices..",
                        "uk.countersign.reading..",
                        "uk.countersign.worker..",
                        "uk.countersign.connectors..",
                        "uk.countersign.web..",
                        "uk.countersign.api..",
                        "uk.countersign.security..")
                .check(CLASSES);
    }
}
