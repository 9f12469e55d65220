package io.counterfoil.queue;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ADAPTERS =
            ".*\\.(\\w+(Resource|Consumer|Endpoint|Client|Config|Schedule|Mapper)|Postgres\\w+)(\\$.*)?";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.counterfoil.queue");

    @Test
    void onlyAdaptersKnowTechnology() {
        noClasses()
                .that()
                .haveNameNotMatching(ADAPTERS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "io.smallrye..",
                        "jakarta.ws.rs..",
                        "org.jboss.resteasy..",
                        "org.jdbi..",
                        "java.sql..",
                        "javax.sql..",
                        "org.apache.kafka..")
                .check(classes);
    }

    @Test
    void featuresDoNotDependOnEachOtherInCircles() {
        slices().matching("io.counterfoil.queue.(*)..")
                .should()
                .beFreeOfCycles()
                .check(classes);
    }
}
