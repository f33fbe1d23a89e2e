@echo off
rem SPDX-FileCopyrightText: Pagewright contributors
rem SPDX-License-Identifier: EPL-2.0
rem The pagewright command of this product. Needs a Java runtime of 21 or newer: JAVA_HOME, or java on the path.
set "PAGEWRIGHT_JAVA=java"
if defined JAVA_HOME set "PAGEWRIGHT_JAVA=%JAVA_HOME%\bin\java"
"%PAGEWRIGHT_JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 %PAGEWRIGHT_JAVA_OPTS% -cp "%~dp0plugins\*" org.pagewright.cli.Main %*
