package io.counterfoil.connector;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ADAPTERS =
            ".*(Resource|Consumer|Endpoint|Routes|Schedule|Config|Fault|Handler|Interceptor|Switchboard|ShortWay|Postgres\\w+)(\\$.*)?";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.counterfoil.connector");

    @Test
    void onlyAdaptersKnowTheirTechnology() {
        noClasses()
                .that()
                .haveNameNotMatching(ADAPTERS)
                .and()
                .haveSimpleNameNotContaining("_")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "io.vertx..",
                        "jakarta.ws.rs..",
                        "jakarta.jws..",
                        "org.apache.cxf..",
                        "org.apache.kafka..",
                        "org.jdbi..",
                        "java.sql..",
                        "javax.sql..")
                .check(CLASSES);
    }

    @Test
    void qbxmlKnowsNothingButItsLibrariesAndTheEvents() {
        noClasses()
                .that()
                .resideInAPackage("..qbxml")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "java..",
                        "javax.xml..",
                        "org.jspecify..",
                        "com.ctc.wstx..",
                        "com.ibm.icu..",
                        "..qbxml",
                        "io.counterfoil.events..")
                .check(CLASSES);
    }

    @Test
    void featuresHaveNoCycles() {
        slices().matching("io.counterfoil.connector.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }
}
