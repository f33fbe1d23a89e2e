@echo off
rem SPDX-FileCopyrightText: Pagewright contributors
rem SPDX-License-Identifier: EPL-2.0
rem Opens the Pagewright workbench. Needs a Java runtime of 21 or newer: JAVA_HOME, or java on the path.
set "PAGEWRIGHT_JAVA=java"
if defined JAVA_HOME set "PAGEWRIGHT_JAVA=%JAVA_HOME%\bin\java"
for %%J in ("%~dp0plugins\org.eclipse.equinox.launcher_*.jar") do set "PAGEWRIGHT_LAUNCHER=%%~fJ"
"%PAGEWRIGHT_JAVA%" -Xmx1g --enable-native-access=ALL-UNNAMED -jar "%PAGEWRIGHT_LAUNCHER%" %*
