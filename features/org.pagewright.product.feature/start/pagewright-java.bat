@echo off
rem SPDX-FileCopyrightText: Pagewright contributors
rem SPDX-License-Identifier: EPL-2.0
rem Called by the start commands beside it: sets PAGEWRIGHT_JAVA to a Java of 21 or newer. JAVA_HOME and the java on the
rem path come first, then the places where installers put one. Versions are read from files, as asking costs a start of Java.
set "PAGEWRIGHT_JAVA="
set "PAGEWRIGHT_FOUND="
if defined JAVA_HOME call :try "%JAVA_HOME%"
for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :try "%%~dp$PATH:J.."
for /d %%J in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\BellSoft\*" "%USERPROFILE%\.jdks\*") do call :try "%%~J"
rem A java on the path that lies in no Java home may start one that is kept elsewhere.
for %%J in (java.exe) do if not defined PAGEWRIGHT_JAVA if not exist "%%~dp$PATH:J..\bin\java.exe" set "PAGEWRIGHT_JAVA=%%~$PATH:J"
if defined PAGEWRIGHT_JAVA exit /b 0
>&2 echo Pagewright needs a Java of 21 or newer and found none%PAGEWRIGHT_FOUND%; install one or set JAVA_HOME to it.
exit /b 2

rem A Java without a release file is taken for a new one: it says so itself otherwise.
:try
if defined PAGEWRIGHT_JAVA exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
set PAGEWRIGHT_VERSION=21
if exist "%~1\release" for /f "usebackq tokens=1,2 delims==." %%K in ("%~1\release") do if "%%K"=="JAVA_VERSION" set PAGEWRIGHT_VERSION=%%L
set PAGEWRIGHT_VERSION=%PAGEWRIGHT_VERSION:"=%
if %PAGEWRIGHT_VERSION% GEQ 21 set "PAGEWRIGHT_JAVA=%~1\bin\java.exe"
if not defined PAGEWRIGHT_JAVA if not defined PAGEWRIGHT_FOUND set "PAGEWRIGHT_FOUND=; %~1 is Java %PAGEWRIGHT_VERSION%"
exit /b 0
