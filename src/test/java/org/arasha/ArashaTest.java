package org.arasha;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.security.test.context.support.WithSecurityContextTestExecutionListener;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.support.DependencyInjectionTestExecutionListener;

/**
 * A test in the whole application: one context and one embedded PostgreSQL for the run, no example cases, and no job
 * executor, so that timers go off when the test says so. Each test makes records of its own. No bean is a mock: Spring would look
 * for one among all of them before and after each test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SpringBootTest
@ActiveProfiles("test")
@EnableScenarios
@Import(As.class)
@TestExecutionListeners({DependencyInjectionTestExecutionListener.class, WithSecurityContextTestExecutionListener.class})
@ExtendWith(NobodyAsks.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface ArashaTest {}
